package io.hcp4j.cli.get;

import io.hcp4j.cli.output.TextTable;
import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ObjectPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    private final TextFormat format = Wiring.forClient("fabric8").textFormat();

    @Test
    void theFirstPageDecidesHowWideTheColumnsAre() {
        ObjectPrinter<Document> table = table();

        table.page(List.of(named("short", "first"), named("a", "second")));
        table.page(List.of(named("much-longer", "third")));
        table.end();

        assertThat(printed()).isEqualTo("""
            NAME    NOTE
            short   first
            a       second
            much-longer   third
            """);
    }

    @Test
    void anEmptyTableHasNoHeadings() {
        ObjectPrinter<Document> table = table();

        table.page(List.of());
        table.end();

        assertThat(printed()).isEmpty();
    }

    @Test
    void controlCharactersReachNoTerminal() {
        table().page(List.of(named("a", "red \u001b[31m\nalert\u009b1m")));

        assertThat(printed()).isEqualTo("NAME   NOTE\na      red  [31m alert 1m\n");
    }

    @Test
    void namesCarryTheirKind() {
        new NamePrinter(out, HypershiftKinds.HOSTED_CLUSTER).page(List.of(named("a", "")));

        assertThat(printed()).isEqualTo("hostedcluster.hypershift.openshift.io/a\n");
    }

    @Test
    void pagesBecomeOneJsonList() {
        List<Document> objects = List.of(named("a", "one\ntwo"), named("b", "\"quoted\""));

        assertThat(format.readJson(inTwoPages(new JsonPrinter(out, format), objects), "test"))
                .isEqualTo(list(objects));
    }

    @Test
    void pagesBecomeOneYamlList() {
        List<Document> objects = List.of(named("a", "one\n\n  two\n"), named("b", "- no list"));

        assertThat(format.readYaml(inTwoPages(new YamlPrinter(out, format), objects), "test"))
                .containsExactly(list(objects));
    }

    @Test
    void anEmptyListIsStillAList() {
        assertThat(format.readJson(inTwoPages(new JsonPrinter(out, format), List.of()), "test"))
                .isEqualTo(list(List.of()));
        bytes.reset();
        assertThat(format.readYaml(inTwoPages(new YamlPrinter(out, format), List.of()), "test"))
                .containsExactly(list(List.of()));
    }

    private ObjectPrinter<Document> table() {
        return new TablePrinter<Document>(
                out,
                () -> new TextTable("NAME", "NOTE"),
                object -> List.of(object.name(), object.text("note").orElse("")));
    }

    private String inTwoPages(ObjectPrinter<Document> listing, List<Document> objects) {
        int half = objects.size() / 2;
        listing.page(objects.subList(0, half));
        listing.page(objects.subList(half, objects.size()));
        listing.end();
        return printed();
    }

    private String printed() {
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Document named(String name, String note) {
        return Document.of(Map.of("metadata", Map.of("name", name), "note", note));
    }

    private static Document list(List<Document> items) {
        return Document.of(Map.of("apiVersion", "v1", "kind", "List", "items", items));
    }
}
