package io.hcp4j.cli.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param version the release
 * @param commit the commit, or {@code unknown}
 */
public record Build(String version, String commit) {

    /** Of the program that runs. */
    public static Build current() {
        Properties properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            properties.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("commit"));
    }
}
