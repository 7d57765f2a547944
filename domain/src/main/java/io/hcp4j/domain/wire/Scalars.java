package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.IntOrString;
import io.hcp4j.domain.kubernetes.Quantity;
import io.hcp4j.domain.kubernetes.WireName;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.ports.document.Document;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Wire forms of values without fields of their own. */
final class Scalars {
    static final Codec<String> TEXT = new Scalar<>(String.class, Optional::of, text -> text);
    static final Codec<Boolean> FLAG = new Scalar<>(Boolean.class, Optional::of, flag -> flag);
    static final Codec<Long> LONG = new Scalar<>(Long.class, Optional::of, number -> number);
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
        return new Scalar<>(
                String.class,
                word -> Arrays.stream(known)
                        .filter(one -> one.wireName().equals(word))
                        .findFirst(),
                WireName::wireName);
    }

    /** Any word. */
    static <W extends WireName> Codec<W> openWord(Function<String, W> make) {
        return new Scalar<>(String.class, word -> Optional.of(make.apply(word)), WireName::wireName);
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

    /** Takes nothing that it would write differently: a time with an offset, a number beyond 32 bits. */
    private record Scalar<W, T>(Class<W> wireType, Function<W, Optional<T>> reader, Function<T, Object> writer)
            implements Codec<T> {

        @Override
        public Optional<T> read(Object wire) {
            return Optional.of(wire)
                    .filter(wireType::isInstance)
                    .map(wireType::cast)
                    .flatMap(reader)
                    .filter(value -> writer.apply(value).equals(wire));
        }

        @Override
        public Object write(T value) {
            return writer.apply(value);
        }
    }
}
