package io.hcp4j.kubetesting;

import java.nio.file.Path;

/** The project's root folder, as the build passes it to tests; started from elsewhere, the current folder's parent. */
public final class TestRoot {
    private TestRoot() {}

    /** Its path. */
    public static Path path() {
        String passed = System.getProperty("hcp4j.root", "");
        return Path.of(passed.isEmpty() ? ".." : passed).toAbsolutePath().normalize();
    }

    /** The module whose tests run. */
    static String module() {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .normalize()
                .getFileName()
                .toString();
    }
}
