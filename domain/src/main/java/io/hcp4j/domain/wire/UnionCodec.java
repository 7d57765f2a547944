package io.hcp4j.domain.wire;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects in which the word in one field says which of several types they are. An unknown word makes the object not understood. */
final class UnionCodec<T> implements Codec<T> {
    private final String discriminator;
    private final List<Variant<T, ?>> variants = new ArrayList<>();

    UnionCodec(String discriminator) {
        this.discriminator = discriminator;
    }

    /** Adds a type. */
    <V extends T> UnionCodec<T> when(String word, Class<V> type, Codec<V> codec) {
        variants.add(new Variant<>(word, type, codec));
        return this;
    }

    @Override
    public Optional<T> read(Object wire) {
        if (!(wire instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        FieldReader in = new FieldReader(map);
        String word = in.text(discriminator);
        return variants.stream()
                .filter(variant -> variant.word.equals(word))
                .findFirst()
                .flatMap(variant -> variant.codec.read(in.rest().asMap()));
    }

    @Override
    public Object write(T value) {
        for (Variant<T, ?> variant : variants) {
            if (variant.type.isInstance(value)) {
                return variant.write(value, discriminator);
            }
        }
        throw new IllegalStateException("no wire form for " + value.getClass());
    }

    private record Variant<T, V extends T>(String word, Class<V> type, Codec<V> codec) {

        Object write(T value, String discriminator) {
            FieldWriter out = new FieldWriter(Document.of((Map<?, ?>) codec.write(type.cast(value))));
            out.put(word, discriminator);
            return out.fields();
        }
    }
}
