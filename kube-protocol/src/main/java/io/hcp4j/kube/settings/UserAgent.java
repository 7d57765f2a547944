package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The {@code User-Agent} of requests: the program's product if it names one, then this library and what it runs on. */
final class UserAgent {
    static final String HEADER = "User-Agent";

    private UserAgent() {}

    /** For example {@code acme-platform/2.1 hcp4j/0.1.0 (java/17; fabric8)}. */
    static String of(Optional<Product> program, String library) {
        String own = "hcp4j/" + Release.VERSION + " (java/" + Runtime.version().feature() + "; " + library + ")";
        return program.map(product -> product + " " + own).orElse(own);
    }

    /** Read at the first connection only. */
    private static final class Release {
        static final String VERSION = read();

        private static String read() {
            try (InputStream file = UserAgent.class.getResourceAsStream("version")) {
                if (file == null) {
                    throw new IllegalStateException("this build lacks its version");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
