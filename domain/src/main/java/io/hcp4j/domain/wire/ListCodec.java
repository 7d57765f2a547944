package io.hcp4j.domain.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists. One element that is not understood makes the whole list not understood: there is no other place to keep it in order. */
record ListCodec<T>(Codec<T> element) implements Codec<List<T>> {

    @Override
    public Optional<List<T>> read(Object wire) {
        if (!(wire instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        List<T> values = new ArrayList<>(list.size());
        for (@Nullable Object one : list) {
            Optional<T> value = Optional.ofNullable(one).flatMap(element::read);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    @Override
    public List<Object> write(List<T> values) {
        return values.stream().map(element::write).toList();
    }
}
