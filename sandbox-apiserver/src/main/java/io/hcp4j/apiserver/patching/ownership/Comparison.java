package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of an object.
 *
 * @param added what only the second has
 * @param modified what both have, with different values
 * @param removed what only the first has
 */
record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {
    static Comparison of(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after, Shape shape) {
        return new ComparisonWalk().compare(before, after, shape);
    }

    /** What the second state sets anew. */
    FieldSet changed() {
        return added.union(modified);
    }

    Comparison outside(FieldSet ignored) {
        return new Comparison(added.outside(ignored), modified.outside(ignored), removed.outside(ignored));
    }
}
