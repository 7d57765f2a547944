package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge patch, which the API server takes for built-in kinds: like a JSON merge patch, but lists that the schema calls keyed or
 * sets are merged item by item, and directives in the patch say what cannot be said by values.
 *
 * <p>Items of a keyed list are told apart by the first of {@link Shape#keys()}, which is the {@code patchMergeKey} of all built-in kinds.
 */
public final class StrategicMerge {
    static final String DIRECTIVE = "$patch";
    private static final String RETAIN_KEYS = "$retainKeys";
    private static final String DELETE_FROM = "$deleteFromPrimitiveList";
    private static final String ELEMENT_ORDER = "$setElementOrder";

    private StrategicMerge() {}

    /**
     * The object as the patch makes it. Neither tree is changed; the result shares parts of both.
     *
     * @throws StatusException 400 for a malformed directive, 500 for a patch that does not fit, as the API server answers
     */
    public static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> target, Map<String, @Nullable Object> patch, Shape shape) {
        if (patch.containsKey(DIRECTIVE)) {
            return directed(patch);
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(target);
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(patch);
        if (rest.containsKey(RETAIN_KEYS)) {
            merged.keySet().retainAll(retained(rest.remove(RETAIN_KEYS), rest));
        }
        for (String name : patch.keySet()) {
            if (name.startsWith(ELEMENT_ORDER)) {
                order(merged, rest, name, shape);
            }
        }
        rest.forEach((name, value) -> mergeField(merged, name, value, shape));
        return merged;
    }

    /** Whether a field of a patch says how to merge, rather than what. */
    static boolean isDirective(String name) {
        return name.equals(DIRECTIVE)
                || name.equals(RETAIN_KEYS)
                || name.startsWith(DELETE_FROM + "/")
                || name.startsWith(ELEMENT_ORDER + "/");
    }

    private static Map<String, @Nullable Object> directed(Map<String, @Nullable Object> patch) {
        Object directive = patch.get(DIRECTIVE);
        if ("delete".equals(directive)) {
            return new LinkedHashMap<>();
        }
        if (!"replace".equals(directive)) {
            throw unknownDirective(patch);
        }
        Map<String, @Nullable Object> replacement = new LinkedHashMap<>(patch);
        replacement.remove(DIRECTIVE);
        return replacement;
    }

    static StatusException unknownDirective(Map<String, @Nullable Object> patch) {
        return PatchErrors.internal(
                "unknown patch type: " + Tree.printed(patch.get(DIRECTIVE)) + " in map: " + Tree.printed(patch));
    }

    private static Set<String> retained(@Nullable Object names, Map<String, @Nullable Object> patch) {
        List<@Nullable Object> list = Tree.list(names);
        Set<String> kept = new HashSet<>();
        if (list != null) {
            list.forEach(name -> kept.add(String.valueOf(name)));
        }
        boolean complete = patch.entrySet().stream()
                .allMatch(entry -> entry.getValue() == null
                        || entry.getKey().startsWith(DELETE_FROM)
                        || entry.getKey().startsWith(ELEMENT_ORDER)
                        || kept.contains(entry.getKey()));
        if (list == null || !complete) {
            throw PatchErrors.badRequest("invalid patch format of retainKeys");
        }
        return kept;
    }

    /** Merges the list that an order directive is about, and takes directive and list out of what is left of the patch. */
    private static void order(
            Map<String, @Nullable Object> merged, Map<String, @Nullable Object> rest, String directive, Shape shape) {
        List<@Nullable Object> order = listOrRefuse(rest.remove(directive));
        String name = listName(directive, ELEMENT_ORDER, "setElementOrder list");
        boolean given = rest.containsKey(name);
        if (!merged.containsKey(name) && !given) {
            return;
        }
        List<@Nullable Object> before = merged.containsKey(name) ? listOrRefuse(merged.get(name)) : List.of();
        List<@Nullable Object> changes = given ? listOrRefuse(rest.remove(name)) : List.of();
        merged.put(name, new ListMerge(shape.field(name)).ordered(before, changes, order));
    }

    private static void mergeField(
            Map<String, @Nullable Object> merged, String key, @Nullable Object value, Shape shape) {
        boolean deletion = key.startsWith(DELETE_FROM);
        String name = deletion ? listName(key, DELETE_FROM, "primitive list") : key;
        if (value == null) {
            merged.remove(name);
            return;
        }
        Object present = merged.get(name);
        Map<String, @Nullable Object> map = Tree.map(value);
        Map<String, @Nullable Object> presentMap = Tree.map(present);
        List<@Nullable Object> list = Tree.list(value);
        List<@Nullable Object> presentList = Tree.list(present);
        if (map != null && presentMap != null) {
            merged.put(name, apply(presentMap, map, shape.field(name)));
        } else if (list != null && presentList != null) {
            ListMerge merge = new ListMerge(shape.field(name));
            merged.put(name, deletion ? merge.without(presentList, list) : merge.merged(presentList, list));
        } else if (!deletion) {
            if (map != null && map.containsKey(DIRECTIVE)) {
                merged.remove(name);
            } else {
                merged.put(name, NewValue.of(value));
            }
        }
    }

    private static List<@Nullable Object> listOrRefuse(@Nullable Object value) {
        List<@Nullable Object> list = Tree.list(value);
        if (list == null) {
            throw PatchErrors.internal("expected a []interface {}, but received a " + PatchErrors.goType(value));
        }
        return list;
    }

    private static String listName(String key, String prefix, String what) {
        if (!key.startsWith(prefix + "/")) {
            throw PatchErrors.badRequest("invalid patch format of " + what);
        }
        return key.substring(prefix.length() + 1);
    }
}
