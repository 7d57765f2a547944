package io.hcp4j.apiserver.patching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a value's JSON text would be, without writing it. */
final class JsonSize {
    private final long limit;
    private long size;

    private JsonSize(long limit) {
        this.limit = limit;
    }

    /** About the number of characters; counting ends beyond the limit, since trees that share parts can be very large. */
    static long of(@Nullable Object value, long limit) {
        JsonSize count = new JsonSize(limit);
        count.add(value);
        return count.size;
    }

    private void add(@Nullable Object value) {
        if (size > limit) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            size += 2;
            map.forEach((name, each) -> {
                size += name.toString().length() + 4;
                add(each);
            });
        } else if (value instanceof Iterable<?> list) {
            size += 2;
            for (Object each : list) {
                size++;
                add(each);
            }
        } else {
            size += String.valueOf(value).length() + (value instanceof String ? 2 : 0);
        }
    }
}
