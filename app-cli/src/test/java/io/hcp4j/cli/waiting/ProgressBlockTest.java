package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressBlockTest {
    private static final String BLOCKING = "1 of 3 machines are not ready Machine clusters-example/example-t7bvn-mpvkf:"
            + " DVNotReady: 1 of 2 DataVolumes is not there";

    private static final String GOAL =
            "NodePool clusters/a-pool-whose-name-is-as-long-as-names-may-be to have its nodes";

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 90, 100, 101, 104, 200})
    void theBlockStaysInItsPlaceHoweverNarrowTheTerminalIs(int width) {
        Screen screen = new Screen(width).write("$ hcp4j\n").write(written());

        assertThat(screen.shown()).hasSize(5);
        assertThat(screen.shown().get(0)).isEqualTo("$ hcp4j");
        assertThat(screen.shown().get(1)).startsWith("NodePool clusters/");
        assertThat(screen.shown().get(2)).startsWith("  ready, 3 of 3");
        assertThat(screen.shown().subList(3, 5)).containsExactly("", "");
        assertThat(screen.wraps()).isTrue();
    }

    @Test
    void betweenTwoDrawingsTheTerminalWrapsAsEver() {
        String written = written();

        assertThat(written).endsWith("\u001b[?7h");
        assertThat(written.split("\u001b\\[\\?7h")).hasSizeGreaterThan(3).allSatisfy(drawing -> assertThat(drawing)
                .startsWith("\u001b[?7l"));
    }

    @Test
    void whoeverInterruptsItReadsWhatIsSaidOfThatBelow() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        AtomicBoolean interrupted = new AtomicBoolean();
        try (ProgressBlock block = new ProgressBlock(stream, interrupted::get, GOAL)) {
            block.show(new Progress(false, "adding nodes", "0 of 3 nodes", BLOCKING));
            // Not while the clock draws.
            synchronized (block) {
                interrupted.set(true);
                stream.print("interrupted\n");
            }
            block.show(new Progress(false, "adding nodes", "1 of 3 nodes", BLOCKING));
        }

        assertThat(new Screen(60).write(err.toString(StandardCharsets.UTF_8)).shown())
                .hasSize(5)
                .contains("interrupted", Index.atIndex(3));
    }

    private static String written() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (ProgressBlock block = new ProgressBlock(stream, () -> false, GOAL)) {
            for (String count : List.of("0 of 3 nodes", "1 of 3 nodes", "2 of 3 nodes")) {
                block.show(new Progress(false, "adding nodes", count, BLOCKING));
            }
            block.show(new Progress(true, "ready", "3 of 3 nodes", ""));
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
