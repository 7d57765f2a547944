package io.hcp4j.kubetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes what each suite ran against, for {@link SuiteSummary}: a suite that could not run is reported. */
public final class SuiteLog {
    /** What stands in the notes of suites that found no API server. */
    public static final String NOT_RUN = "not run: no API server";

    private SuiteLog() {}

    /**
     * Notes one suite; a later note about the same suite replaces it.
     *
     * @param against what it ran against, or why it did not run
     */
    public static void note(Class<?> suite, String against) {
        try {
            Path folder = Files.createDirectories(folder(TestRoot.path()));
            Files.writeString(
                    folder.resolve(TestRoot.module() + "-" + suite.getName() + ".txt"),
                    TestRoot.module() + "\t" + suite.getSimpleName() + "\t" + against + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(Path root) {
        return root.resolve("target").resolve("suites");
    }
}
