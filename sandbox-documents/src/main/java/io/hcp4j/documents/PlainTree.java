package io.hcp4j.documents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what YAML became into the types of {@link Json}. What aliases repeat counts each time, since later steps visit it each time. */
final class PlainTree {
    /** In values. */
    static final int SMALLEST_LIMIT = 100_000;

    /** Aliases can nest deeper than the text does. */
    private static final int DEEPEST = 600;

    private final long limit;
    private long values;
    private int depth;

    /**
     * A copy of one document.
     *
     * @param limit how many values it may have
     */
    PlainTree(long limit) {
        this.limit = limit;
    }

    @Nullable
    Object of(@Nullable Object value) throws MalformedText {
        if (++depth > DEEPEST) {
            throw new MalformedText("error converting YAML to JSON: yaml: exceeded max depth of " + DEEPEST);
        }
        Object copy = copy(value);
        depth--;
        return copy;
    }

    private @Nullable Object copy(@Nullable Object value) throws MalformedText {
        if (++values > limit) {
            throw new MalformedText("error converting YAML to JSON: yaml: document contains excessive aliasing");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                copy.put(name(each.getKey()), of(each.getValue()));
            }
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object each : list) {
                copy.add(of(each));
            }
            return copy;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigInteger
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean) {
            return value;
        }
        return value == null ? null : value.toString();
    }

    private static String name(@Nullable Object key) throws MalformedText {
        if (key instanceof Map || key instanceof List) {
            throw new MalformedText("error converting YAML to JSON: yaml: invalid map key");
        }
        return String.valueOf(key);
    }
}
