package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.IntOrString;
import io.hcp4j.domain.kubernetes.WireName;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Wire forms of values without fields of their own. */
final class Scalars {
    static final Codec<String> TEXT = new Plain<>(String.class);
    static final Codec<Boolean> FLAG = new Plain<>(Boolean.class);
    static final Codec<Long> LONG = new Plain<>(Long.class);
    static final Codec<Integer> INT =
            new Scalar<>(Long.class, number -> Optional.of(number.intValue()), Integer::longValue);
    static final Codec<Instant> TIME = new Scalar<>(String.class, Scalars::time, Instant::toString);
    static final Codec<Cidr> CIDR = new Scalar<>(String.class, Cidr::tryParse, Cidr::text);
    static final Codec<Quantity> QUANTITY = new Scalar<>(
            Object.class,
            Scalars::quantity,
            quantity -> quantity.number() ? Long.valueOf(quantity.text()) : quantity.text());
    static final Codec<IntOrString> INT_OR_STRING = new Scalar<>(
            Object.class, Scalars::intOrString, value -> value.number() ? Long.valueOf(value.text()) : value.text());

    /** An object that the model passes on unread. */
    static final Codec<Document> OBJECT =
            new Scalar<>(Map.class, map -> Optional.of(Document.of(map)), Document::asMap);

    private Scalars() {}

    /** A word out of those an enum knows. */
    static <E extends Enum<E> & WireName> Codec<E> word(E[] known) {
        return new Scalar<>(String.class, word -> named(word, known), WireName::wireName);
    }

    /** Any word. */
    static <W extends WireName> Codec<W> openWord(Function<String, W> make) {
        return new Scalar<>(String.class, word -> Optional.of(make.apply(word)), WireName::wireName);
    }

    private static <E extends Enum<E> & WireName> Optional<E> named(String word, E[] known) {
        for (E one : known) {
            if (one.wireName().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<Quantity> quantity(Object wire) {
        if (wire instanceof Long units) {
            return Optional.of(Quantity.of(units));
        }
        return wire instanceof String text ? Quantity.tryParse(text) : Optional.empty();
    }

    private static Optional<IntOrString> intOrString(Object wire) {
        if (wire instanceof Long count) {
            return Optional.of(IntOrString.of(count.intValue()));
        }
        return wire instanceof String text ? Optional.of(IntOrString.of(text)) : Optional.empty();
    }

    /** The model has it in the wire's own type. */
    private record Plain<T>(Class<T> type) implements Codec<T> {

        @Override
        public Optional<T> read(Object wire) {
            return type.isInstance(wire) ? Optional.of(type.cast(wire)) : Optional.empty();
        }

        @Override
        public Object write(T value) {
            return value;
        }
    }

    /** Takes nothing that it would write differently: a time with an offset, a number beyond 32 bits. */
    private record Scalar<W, T>(Class<W> wireType, Function<W, Optional<T>> reader, Function<T, Object> writer)
            implements Codec<T> {

        @Override
        public Optional<T> read(Object wire) {
            if (!wireType.isInstance(wire)) {
                return Optional.empty();
            }
            Optional<T> value = reader.apply(wireType.cast(wire));
            return value.isPresent() && writer.apply(value.get()).equals(wire) ? value : Optional.empty();
        }

        @Override
        public Object write(T value) {
            return writer.apply(value);
        }
    }
}
