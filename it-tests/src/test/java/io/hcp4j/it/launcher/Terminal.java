package io.hcp4j.it.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a program hear Ctrl-C as it would on a terminal, even when the build itself runs in the background and ignores it. */
final class Terminal {
    /** What goes before a command: GNU env can undo what a shell did to its background jobs, others leave it as it is. */
    static final List<String> PREFIX = prefix("env", "--default-signal=INT");

    private Terminal() {}

    private static List<String> prefix(String... words) {
        List<String> trial = new ArrayList<>(List.of(words));
        trial.add("true");
        try {
            int exit = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return exit == 0 ? List.of(words) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
