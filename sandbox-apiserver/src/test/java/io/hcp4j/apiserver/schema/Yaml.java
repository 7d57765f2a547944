package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the schemas and objects of tests. */
final class Yaml {
    private Yaml() {}

    static Map<String, Object> read(String text) {
        return tree(load().loadFromString(text));
    }

    static Map<String, Object> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return tree(load().loadFromReader(reader));
        }
    }

    private static Map<String, Object> tree(Object loaded) {
        return Tree.object(
                Document.of((Map<?, ?>) Objects.requireNonNull(loaded)).asMap());
    }

    private static Load load() {
        return new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build());
    }
}
