package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a built-in object looks like after the server had it in a Go type: nulls and empty optional fields are gone. */
final class GoTyped {
    private static final Set<String> ALWAYS_THERE = Set.of(
            "metadata", "spec", "status", "loadBalancer", "template", "resources", "securityContext", "emptyDir");

    private GoTyped() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            boolean empty = (value instanceof Map<?, ?> map && map.isEmpty())
                    || (value instanceof List<?> list && list.isEmpty());
            if (name.equals("managedFields")) {
                kept.put(name, value);
            } else if (value != null && (!empty || ALWAYS_THERE.contains(name))) {
                kept.put(name, value(value));
            }
        });
        return kept;
    }

    private static Object value(Object value) {
        Map<String, @Nullable Object> map = Tree.map(value);
        if (map != null) {
            return of(map);
        }
        List<@Nullable Object> list = Tree.list(value);
        return list == null
                ? value
                : list.stream().map(item -> value(Objects.requireNonNull(item))).toList();
    }
}
