package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KubeconfigEntriesTest {

    @Test
    void entriesThatAreThereAlreadyChangeNothingWhereverTheyStand() {
        Document existing = config("own", entry("demo", "1"), entry("own", "2"));

        assertThat(KubeconfigEntries.merged(existing, config("demo", entry("demo", "1"))))
                .isEqualTo(existing);
        assertThat(KubeconfigEntries.merged(existing.without("users"), config("demo")))
                .isEqualTo(existing.without("users"));
    }

    @Test
    void anEntryIsReplacedInItsPlaceAndANewOneComesLast() {
        Document existing = config("own", entry("demo", "1"), entry("own", "2"));

        assertThat(KubeconfigEntries.merged(existing, config("new", entry("new", "3"), entry("demo", "4"))))
                .isEqualTo(config("own", entry("demo", "4"), entry("own", "2"), entry("new", "3")));
    }

    @Test
    void theCurrentContextIsThatOfTheFirstWhoHasOne() {
        Document without = config("", entry("own", "2"));

        assertThat(KubeconfigEntries.merged(without, config("demo", entry("demo", "1")))
                        .text("current-context"))
                .contains("demo");
    }

    @Test
    void aNewFileIsAKubeconfigEvenWithoutEntries() {
        Document empty = KubeconfigEntries.merged(Document.empty(), config(""));

        assertThat(empty.kind()).isEqualTo("Config");
        assertThat(empty.has("contexts")).isTrue();
        assertThat(empty.text("current-context")).contains("");
    }

    private static Document config(String current, Document... entries) {
        List<Map<String, ?>> all =
                Stream.of(entries).<Map<String, ?>>map(Document::asMap).toList();
        Map<String, Object> config = new LinkedHashMap<>();
        List.of("clusters", "users", "contexts").forEach(list -> config.put(list, all));
        config.put("current-context", current);
        return Document.of(config);
    }

    private static Document entry(String name, String contents) {
        return Document.of(Map.of("name", name, "contents", contents));
    }
}
