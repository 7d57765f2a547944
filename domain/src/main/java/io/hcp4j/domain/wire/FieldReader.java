package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.WireName;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the known fields out of a wire object and keeps the rest. A dotted path leads through objects; those that are empty once their
 * fields are taken go too.
 */
final class FieldReader {
    private final Map<String, @Nullable Object> rest;

    FieldReader(Map<?, ?> wire) {
        this.rest = copy(wire);
    }

    /** The value at a path; empty, and left in the rest, when absent or not understood. */
    <T> Optional<T> optional(Codec<T> codec, String path) {
        return take(rest, codec, 0, path.split("\\."));
    }

    /** The text at a path, "" when there is none. */
    String text(String path) {
        return optional(NON_EMPTY, path).orElse("");
    }

    /** The number at a path, 0 when there is none. */
    int number(String path) {
        return optional(NON_ZERO, path).orElse(0);
    }

    /** The list at a path, empty when there is none. */
    <T> List<T> list(Codec<T> element, String path) {
        return optional(new ListCodec<>(element), path).orElse(List.of());
    }

    /** The map of text at a path, empty when there is none. */
    Map<String, String> texts(String path) {
        return optional(TextMapCodec.TEXT_MAP, path).orElse(Map.of());
    }

    /** The word at a path, out of those that an enum knows. */
    <E extends Enum<E> & WireName> Optional<E> word(E[] known, String path) {
        return optional(Scalars.word(known), path);
    }

    /** An object that the model always has. The empty one stays in the rest, since the model does not tell it from none. */
    <T extends Extensible> T embedded(ObjectCodec<T> codec, String path) {
        return optional(new NonEmpty<>(codec), path).orElseGet(() -> codec.take(new FieldReader(Map.of())));
    }

    /** What has not been taken. */
    Document rest() {
        return Document.of(rest);
    }

    private static <T> Optional<T> take(Map<String, @Nullable Object> from, Codec<T> codec, int depth, String... path) {
        String key = path[depth];
        Object found = from.get(key);
        if (found == null) {
            return Optional.empty();
        }
        if (depth == path.length - 1) {
            Optional<T> value = codec.read(found);
            if (value.isPresent()) {
                from.remove(key);
            }
            return value;
        }
        if (!(found instanceof Map<?, ?> child)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> remaining = copy(child);
        Optional<T> value = take(remaining, codec, depth + 1, path);
        if (value.isPresent() && remaining.isEmpty()) {
            from.remove(key);
        } else if (value.isPresent()) {
            from.put(key, remaining);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // The keys of a document are strings.
    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        return new LinkedHashMap<>((Map<String, @Nullable Object>) map);
    }

    private record NonEmpty<T extends Extensible>(ObjectCodec<T> codec) implements Codec<T> {

        @Override
        public Optional<T> read(Object wire) {
            return Map.of().equals(wire) ? Optional.empty() : codec.read(wire);
        }

        @Override
        public Object write(T value) {
            return codec.write(value);
        }
    }

    private static final Codec<String> NON_EMPTY = new Codec<>() {
        @Override
        public Optional<String> read(Object wire) {
            return Scalars.TEXT.read(wire).filter(text -> !text.isEmpty());
        }

        @Override
        public Object write(String value) {
            return value;
        }
    };

    private static final Codec<Integer> NON_ZERO = new Codec<>() {
        @Override
        public Optional<Integer> read(Object wire) {
            return Scalars.INT.read(wire).filter(number -> number != 0);
        }

        @Override
        public Object write(Integer value) {
            return Scalars.INT.write(value);
        }
    };
}
