package io.hcp4j.apiserver.schema.node;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads trees of JDK values. */
public final class Tree {
    private Tree() {}

    /** The value as an object; the empty object when it is something else. */
    public static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? cast(map) : Map.of();
    }

    public static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? cast(list) : List.of();
    }

    public static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    public static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    public static boolean flag(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    static @Nullable Long whole(@Nullable Object value) {
        return value instanceof Number number ? (Long) number.longValue() : null;
    }

    static @Nullable Double real(@Nullable Object value) {
        return value instanceof Number number ? (Double) number.doubleValue() : null;
    }

    /** Numbers as the API server holds them: whole ones of 64 bits as {@code Long}, all others as {@code Double}. */
    static @Nullable public Object normal(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Long.SIZE ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        return value instanceof BigDecimal || value instanceof Float ? (Object) ((Number) value).doubleValue() : value;
    }

    /** Equality of JSON values, in which 1 equals 1.0. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.equals(b) || a.doubleValue() == b.doubleValue();
        }
        return one == null ? other == null : one.equals(other);
    }

    @SuppressWarnings("unchecked") // The keys of a JSON object are strings.
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked") // As above: nothing narrower than Object is claimed.
    private static List<Object> cast(List<?> list) {
        return (List<Object>) list;
    }
}
