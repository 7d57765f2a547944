package io.hcp4j.apiserver.patching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a strategic merge patch sets where nothing was: its value without the nulls and directives, which have nothing to act upon. */
final class NewValue {
    private NewValue() {}

    static @Nullable Object of(@Nullable Object value) {
        Map<String, @Nullable Object> map = Tree.map(value);
        if (map != null) {
            return of(map);
        }
        List<@Nullable Object> list = Tree.list(value);
        if (list == null) {
            return value;
        }
        List<@Nullable Object> kept = new ArrayList<>(list.size());
        for (Object item : list) {
            if (!isDirective(item)) {
                kept.add(of(item));
            }
        }
        return kept;
    }

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null && !isDirective(value) && !StrategicMerge.isDirective(name)) {
                kept.put(name, of(value));
            }
        });
        return kept;
    }

    private static boolean isDirective(@Nullable Object value) {
        Map<String, @Nullable Object> map = Tree.map(value);
        return map != null && map.containsKey(StrategicMerge.DIRECTIVE);
    }
}
