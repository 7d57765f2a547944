package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Objects. Each type says its fields twice, once for each direction, in plain code: a table of accessors would be shorter, but the JVM
 * links method references one by one, and several hundred of them take longer than all the rest of a short command.
 *
 * @param <T> the type in the model
 */
abstract class ObjectCodec<T extends Extensible> implements Codec<T> {

    /** Takes the known fields and keeps {@link FieldReader#rest() the rest} as unknown. */
    abstract T take(FieldReader in);

    /** Puts the known fields. */
    abstract void put(T value, FieldWriter out);

    @Override
    public final Optional<T> read(Object wire) {
        return wire instanceof Map<?, ?> map ? Optional.of(take(new FieldReader(map))) : Optional.empty();
    }

    @Override
    public final Map<String, @Nullable Object> write(T value) {
        FieldWriter out = new FieldWriter(value.unknown());
        put(value, out);
        return out.fields();
    }
}
