package io.hcp4j.controllers.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One text for equal trees, whatever the order of their keys. */
public final class CanonicalText {
    private CanonicalText() {}

    /** The text of a tree of maps, lists and scalars. */
    public static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(String.valueOf(key), text(each)));
            return sorted.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalText::text).toList().toString();
        }
        return String.valueOf(value);
    }
}
