package io.hcp4j.domain.destroy;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of objects that a spec refers to: those of fields called {@code name}, at whatever depth. */
final class References {
    private References() {}

    static Stream<String> names(Document spec) {
        return names(spec.asMap());
    }

    private static Stream<String> names(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> "name".equals(entry.getKey()) && entry.getValue() instanceof String name
                            ? Stream.of(name)
                            : names(entry.getValue()));
        }
        return node instanceof List<?> list ? list.stream().flatMap(References::names) : Stream.empty();
    }
}
