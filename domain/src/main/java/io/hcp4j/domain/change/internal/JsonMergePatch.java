package io.hcp4j.domain.change.internal;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What turns one document into another as a merge patch (RFC 7386): only fields that differ, null for those that go, lists as a whole. */
public final class JsonMergePatch {
    private JsonMergePatch() {}

    /** The patch that turns one document into another. */
    public static Document between(Document before, Document after) {
        return Document.of(between(before.asMap(), after.asMap()));
    }

    /** A document with a patch applied to it. */
    public static Document applied(Document document, Document patch) {
        return Document.of(applied(document.asMap(), patch.asMap()));
    }

    private static Map<String, Object> applied(Map<?, ?> target, Map<?, ?> patch) {
        Map<String, Object> result = new LinkedHashMap<>();
        target.forEach((key, value) -> {
            if (value != null) {
                result.put(String.valueOf(key), value);
            }
        });
        patch.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                result.remove(name);
            } else if (value instanceof Map<?, ?> inner) {
                result.put(name, applied(target.get(key) instanceof Map<?, ?> old ? old : Map.of(), inner));
            } else {
                result.put(name, value);
            }
        });
        return result;
    }

    private static Map<String, @Nullable Object> between(Map<?, ?> before, Map<?, ?> after) {
        Map<String, @Nullable Object> difference = new LinkedHashMap<>();
        before.keySet().stream()
                .filter(key -> after.get(key) == null && before.get(key) != null)
                .forEach(key -> difference.put(String.valueOf(key), null));
        after.forEach((key, value) -> {
            Object old = before.get(key);
            if (value instanceof Map<?, ?> now) {
                Map<String, @Nullable Object> inside = between(old instanceof Map<?, ?> was ? was : Map.of(), now);
                if (!inside.isEmpty() || !(old instanceof Map<?, ?>)) {
                    difference.put(String.valueOf(key), inside);
                }
            } else if (value != null && !Objects.equals(old, value)) {
                difference.put(String.valueOf(key), value);
            }
        });
        return difference;
    }
}
