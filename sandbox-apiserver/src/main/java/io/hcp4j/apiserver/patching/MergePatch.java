package io.hcp4j.apiserver.patching;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON merge patch, RFC 7386: objects are merged, null deletes, everything else replaces. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The object as the patch makes it. Neither tree is changed; the result shares parts of both.
     *
     * @param target the object as it is
     * @param patch what to change
     */
    public static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> target, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(target);
        patch.forEach((name, value) -> {
            Map<String, @Nullable Object> object = Tree.map(value);
            if (value == null) {
                merged.remove(name);
            } else if (object == null) {
                merged.put(name, value);
            } else {
                merged.put(name, apply(Tree.mapIn(merged, name), object));
            }
        });
        return merged;
    }
}
