package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the manifests of tests. */
final class Yaml {
    private Yaml() {}

    static Document read(String text) {
        return Document.of((Map<?, ?>) Objects.requireNonNull(load().loadFromString(text)));
    }

    static Object readFile(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Objects.requireNonNull(load().loadFromReader(reader));
        }
    }

    private static Load load() {
        return new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build());
    }
}
