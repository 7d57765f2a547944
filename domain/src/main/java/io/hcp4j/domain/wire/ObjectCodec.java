package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Objects that the model builds field by field. Each field is declared once, for both directions, with the dotted path at which it
 * stands.
 *
 * @param <T> the type in the model
 * @param <B> its builder
 */
final class ObjectCodec<T extends Extensible, B> implements Codec<T> {
    private final Supplier<B> builder;
    private final BiConsumer<B, Document> unknown;
    private final Function<B, T> build;
    private final List<BiConsumer<FieldReader, B>> readers = new ArrayList<>();
    private final List<BiConsumer<T, FieldWriter>> writers = new ArrayList<>();

    private ObjectCodec(Supplier<B> builder, BiConsumer<B, Document> unknown, Function<B, T> build) {
        this.builder = builder;
        this.unknown = unknown;
        this.build = build;
    }

    static <T extends Extensible, B> ObjectCodec<T, B> of(
            Supplier<B> builder, BiConsumer<B, Document> unknown, Function<B, T> build) {
        return new ObjectCodec<>(builder, unknown, build);
    }

    /** A field that may be absent. */
    <V> ObjectCodec<T, B> optional(Codec<V> codec, Function<T, Optional<V>> get, BiConsumer<B, V> set, String path) {
        readers.add((in, into) -> in.take(codec, path).ifPresent(value -> set.accept(into, value)));
        writers.add((value, out) -> get.apply(value).ifPresent(present -> out.put(codec.write(present), path)));
        return this;
    }

    /** A text that is "" in the model when absent. */
    ObjectCodec<T, B> text(Function<T, String> get, BiConsumer<B, String> set, String path) {
        readers.add((in, into) -> set.accept(into, in.text(path)));
        writers.add((value, out) -> out.text(get.apply(value), path));
        return this;
    }

    /** A list that is empty in the model when absent. */
    <V> ObjectCodec<T, B> list(Codec<V> element, Function<T, List<V>> get, BiConsumer<B, List<V>> set, String path) {
        readers.add((in, into) -> set.accept(into, in.list(element, path)));
        writers.add((value, out) -> out.list(element, get.apply(value), path));
        return this;
    }

    /** A map of text that is empty in the model when absent. */
    ObjectCodec<T, B> texts(Function<T, Map<String, String>> get, BiConsumer<B, Map<String, String>> set, String path) {
        Codec<Map<String, String>> codec = TextMapCodec.TEXT_MAP;
        readers.add((in, into) -> in.take(codec, path).ifPresent(value -> set.accept(into, value)));
        writers.add((value, out) -> {
            if (!get.apply(value).isEmpty()) {
                out.put(codec.write(get.apply(value)), path);
            }
        });
        return this;
    }

    /** An object that the model always has; without fields it is not written. */
    <V> ObjectCodec<T, B> embedded(Codec<V> codec, Function<T, V> get, BiConsumer<B, V> set, String path) {
        Codec<V> nonEmpty = new NonEmpty<>(codec);
        readers.add((in, into) -> in.take(nonEmpty, path).ifPresent(value -> set.accept(into, value)));
        writers.add((value, out) -> {
            Object wire = codec.write(get.apply(value));
            if (!Map.of().equals(wire)) {
                out.put(wire, path);
            }
        });
        return this;
    }

    @Override
    public Optional<T> read(Object wire) {
        if (!(wire instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        FieldReader in = new FieldReader(map);
        B into = builder.get();
        readers.forEach(reader -> reader.accept(in, into));
        unknown.accept(into, in.rest());
        return Optional.of(build.apply(into));
    }

    @Override
    public Map<String, @Nullable Object> write(T value) {
        FieldWriter out = new FieldWriter(value.unknown());
        writers.forEach(writer -> writer.accept(value, out));
        return out.fields();
    }

    /** Leaves the empty object to the unknown fields, since the model does not tell it from none. */
    private record NonEmpty<V>(Codec<V> codec) implements Codec<V> {

        @Override
        public Optional<V> read(Object wire) {
            return Map.of().equals(wire) ? Optional.empty() : codec.read(wire);
        }

        @Override
        public Object write(V value) {
            return codec.write(value);
        }
    }
}
