package io.hcp4j.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class TextTableTest {
    private static final List<String> HEADINGS = List.of("NAME", "AVAILABLE", "STATUS", "MESSAGE");

    @Test
    void coloursSayHowItIsAndChangeNoText() {
        String plain = printed(true, false);
        String coloured = printed(true, true);

        assertThat(coloured)
                .contains(
                        "\u001b[32mTrue\u001b[0m",
                        "\u001b[31mFalse\u001b[0m",
                        "\u001b[32mReady\u001b[0m",
                        "\u001b[31mNotReady\u001b[0m")
                .doesNotContain("\u001b[32mfine");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
        assertThat(coloured.lines().findFirst().orElseThrow()).doesNotContain("\u001b");
    }

    @Test
    void withoutHeadingsTheCellsAloneDecideHowWideColumnsAre() {
        assertThat(printed(false, false)).isEqualTo("a    True    Ready      fine\nbc   False   NotReady   True\n");
    }

    private static String printed(boolean headed, boolean coloured) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextTable table = new TextTable(HEADINGS, headed, coloured);
        table.row("a", "True", "Ready", "fine");
        table.row("bc", "False", "NotReady", "True");
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
