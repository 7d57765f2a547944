package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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
        Screen screen = new Screen(width).write("$ hcp4j\n").write(written(width));

        assertThat(screen.shown().get(0)).isEqualTo("$ hcp4j");
        assertThat(words(screen))
                .contains(unspaced(GOAL), unspaced("ready, 3 of 3 nodes"))
                .doesNotContain("waiting", "DVNotReady");
        assertThat(screen.wraps()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 90, 100, 101, 104, 200})
    void whatIsWaitedForIsNeverCut(int width) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ProgressBlock block = block(err, () -> false, width)) {
            block.show(new Progress(false, "adding nodes", "0 of 3 nodes", BLOCKING));
        }

        assertThat(words(new Screen(width).write(err.toString(StandardCharsets.UTF_8))))
                .contains(unspaced("waiting for " + GOAL), unspaced(BLOCKING))
                .doesNotContain("...");
    }

    /** What is on the screen as one line: where it is broken does not matter. */
    private static String words(Screen screen) {
        return unspaced(String.join("", screen.shown()));
    }

    private static String unspaced(String text) {
        return text.replace(" ", "");
    }

    private static ProgressBlock block(ByteArrayOutputStream err, BooleanSupplier interrupted, int width) {
        return new ProgressBlock(new PrintStream(err, true, StandardCharsets.UTF_8), interrupted, GOAL, width);
    }

    @Test
    void betweenTwoDrawingsTheTerminalWrapsAsEver() {
        String written = written(80);

        assertThat(written).endsWith("\u001b[?7h");
        assertThat(written.split("\u001b\\[\\?7h")).hasSizeGreaterThan(3).allSatisfy(drawing -> assertThat(drawing)
                .startsWith("\u001b[?7l"));
    }

    @Test
    void whoeverInterruptsItReadsWhatIsSaidOfThatBelow() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        AtomicBoolean interrupted = new AtomicBoolean();
        try (ProgressBlock block = new ProgressBlock(stream, interrupted::get, GOAL, 60)) {
            block.show(new Progress(false, "adding nodes", "0 of 3 nodes", BLOCKING));
            // Not while the clock draws.
            synchronized (block) {
                interrupted.set(true);
                stream.print("interrupted\n");
            }
            block.show(new Progress(false, "adding nodes", "1 of 3 nodes", BLOCKING));
        }

        assertThat(new Screen(60).write(err.toString(StandardCharsets.UTF_8)).shown())
                .containsOnlyOnce("interrupted")
                .endsWith("interrupted", "");
    }

    private static String written(int width) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ProgressBlock block = block(err, () -> false, width)) {
            for (String count : List.of("0 of 3 nodes", "1 of 3 nodes", "2 of 3 nodes")) {
                block.show(new Progress(false, "adding nodes", count, BLOCKING));
            }
            block.show(new Progress(true, "ready", "3 of 3 nodes", ""));
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
