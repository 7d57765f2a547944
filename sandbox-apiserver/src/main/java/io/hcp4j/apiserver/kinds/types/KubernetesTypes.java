package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The types of {@code kubernetes.schema} with the defaults of {@code kubernetes.defaults}. Read once, when first used. */
final class KubernetesTypes {
    private static final Map<String, TypeDefinition> TYPES = load();

    private KubernetesTypes() {}

    /** A type of the file, which must have it. */
    static TypeDefinition get(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    static Collection<TypeDefinition> all() {
        return TYPES.values();
    }

    static boolean has(String name) {
        return TYPES.containsKey(name);
    }

    private static Map<String, TypeDefinition> load() {
        Map<String, Map<String, Field>> fields = new LinkedHashMap<>();
        Map<String, Boolean> atomic = new LinkedHashMap<>();
        Map<String, Field> current = new LinkedHashMap<>();
        for (String line : lines("kubernetes.schema")) {
            if (line.startsWith(" ")) {
                Field field = Field.parse(line);
                current.put(field.name(), field);
            } else {
                current = new LinkedHashMap<>();
                String name = line.split(" ", -1)[0];
                fields.put(name, current);
                atomic.put(name, line.endsWith(" map=atomic"));
            }
        }
        fillIn(fields);
        Map<String, TypeDefinition> types = new LinkedHashMap<>();
        fields.forEach((name, each) -> types.put(
                name,
                new TypeDefinition(name, Boolean.TRUE.equals(atomic.get(name)), Collections.unmodifiableMap(each))));
        return types;
    }

    private static void fillIn(Map<String, Map<String, Field>> fields) {
        String type = "";
        for (String line : lines("kubernetes.defaults")) {
            if (!line.startsWith(" ")) {
                type = line;
                continue;
            }
            int space = line.indexOf(' ', 1);
            String name = line.substring(1, space);
            Object value = value(line.substring(space + 1));
            Objects.requireNonNull(fields.get(type), type)
                    .computeIfPresent(name, (same, field) -> field.withFallback(value));
        }
    }

    private static Object value(String json) {
        try {
            return Objects.requireNonNull(
                    Json.read(json.getBytes(StandardCharsets.UTF_8)).value());
        } catch (MalformedText e) {
            throw new IllegalStateException(json, e);
        }
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(KubernetesTypes.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
