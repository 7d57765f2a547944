package io.hcp4j.apiserver.schema.node;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many entries lists and objects may have. */
public record SizeLimits(
        @Nullable Long maxItems,
        @Nullable Long minItems,
        boolean uniqueItems,
        @Nullable Long maxProperties,
        @Nullable Long minProperties) {

    static SizeLimits of(Map<String, Object> tree) {
        return new SizeLimits(
                Tree.whole(tree.get("maxItems")),
                Tree.whole(tree.get("minItems")),
                Tree.flag(tree.get("uniqueItems")),
                Tree.whole(tree.get("maxProperties")),
                Tree.whole(tree.get("minProperties")));
    }

    public void check(List<?> list, FieldPath path, Findings found) {
        if (minItems != null && list.size() < minItems) {
            found.add(tooFew(path, list.size(), minItems, "items"));
        }
        if (maxItems != null && list.size() > maxItems) {
            found.add(Violation.tooMany(path, list.size(), maxItems));
        }
        if (uniqueItems && new HashSet<>(list).size() < list.size()) {
            found.add(Violation.invalid(path, "", path.text() + " in body shouldn't contain duplicates"));
        }
    }

    public void check(Map<?, ?> map, FieldPath path, Findings found) {
        if (minProperties != null && map.size() < minProperties) {
            found.add(tooFew(path, map.size(), minProperties, "properties"));
        }
        if (maxProperties != null && map.size() > maxProperties) {
            found.add(Violation.tooMany(path, map.size(), maxProperties));
        }
    }

    private static Violation tooFew(FieldPath path, long actual, long least, String what) {
        return Violation.invalid(path, actual, path.text() + " in body should have at least " + least + " " + what);
    }
}
