package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects that the model has as a record: all fields are read at once. */
record RecordCodec<T extends Extensible>(Function<FieldReader, T> reader, BiConsumer<T, FieldWriter> writer)
        implements Codec<T> {

    @Override
    public Optional<T> read(Object wire) {
        return wire instanceof Map<?, ?> map ? Optional.of(reader.apply(new FieldReader(map))) : Optional.empty();
    }

    @Override
    public Map<String, @Nullable Object> write(T value) {
        FieldWriter out = new FieldWriter(value.unknown());
        writer.accept(value, out);
        return out.fields();
    }
}
