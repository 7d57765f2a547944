package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.WireName;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays known fields over unknown ones; keys come out in alphabetical order. */
final class FieldWriter {
    private final Map<String, @Nullable Object> fields;

    FieldWriter(Document unknown) {
        this.fields = new TreeMap<>(unknown.asMap());
    }

    /** Writes a value at a dotted path; objects on the way are made where missing. */
    void put(Object value, String path) {
        put(fields, value, 0, path.split("\\."));
    }

    /** Writes a value at a dotted path unless it is absent. */
    <T> void optional(Codec<T> codec, Optional<? extends T> value, String path) {
        if (value.isPresent()) {
            put(codec.write(value.get()), path);
        }
    }

    /** Writes a word unless it is absent. */
    void word(Optional<? extends WireName> value, String path) {
        if (value.isPresent()) {
            put(value.get().wireName(), path);
        }
    }

    /** Writes a text unless it is "". */
    void text(String value, String path) {
        if (!value.isEmpty()) {
            put(value, path);
        }
    }

    /** Writes a number unless it is 0. */
    void number(int value, String path) {
        if (value != 0) {
            put(Scalars.INT.write(value), path);
        }
    }

    /** Writes a list unless it is empty. */
    <T> void list(Codec<T> element, List<T> values, String path) {
        if (!values.isEmpty()) {
            put(new ListCodec<>(element).write(values), path);
        }
    }

    /** Writes a map of text unless it is empty. */
    void texts(Map<String, String> values, String path) {
        if (!values.isEmpty()) {
            put(TextMapCodec.TEXT_MAP.write(values), path);
        }
    }

    /** Writes an object unless it has no fields. */
    <T extends Extensible> void embedded(ObjectCodec<T> codec, T value, String path) {
        Map<String, @Nullable Object> wire = codec.write(value);
        if (!wire.isEmpty()) {
            put(wire, path);
        }
    }

    /** The object as it stands. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    @SuppressWarnings("unchecked") // The keys of a document are strings.
    private static void put(Map<String, @Nullable Object> into, Object value, int depth, String... path) {
        String key = path[depth];
        if (depth == path.length - 1) {
            into.put(key, value);
            return;
        }
        Map<String, @Nullable Object> child = into.get(key) instanceof Map<?, ?> present
                ? new TreeMap<>((Map<String, @Nullable Object>) present)
                : new TreeMap<>();
        put(child, value, depth + 1, path);
        into.put(key, child);
    }
}
