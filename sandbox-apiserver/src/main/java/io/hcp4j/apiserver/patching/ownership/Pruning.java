package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Removes from an object what its manager applied last time and not this time, unless another manager owns it. */
final class Pruning {
    private final Map<String, @Nullable Object> merged;
    private final Shape shape;

    /** For an object in which what is applied has been merged already. */
    Pruning(Map<String, @Nullable Object> merged, Shape shape) {
        this.merged = merged;
        this.shape = shape;
    }

    /**
     * What is left.
     *
     * @param last what the manager applied last time
     * @param owned what all managers own, this time's fields included
     */
    Map<String, @Nullable Object> result(FieldSet last, FieldSet owned) {
        FieldSet before = last.withDeclared(shape);
        FieldSet all = fields(merged);
        Map<String, @Nullable Object> pruned = Removal.of(merged, before, shape);
        FieldSet unowned = all.difference(fields(pruned).union(owned.withDeclared(shape)));
        Map<String, @Nullable Object> ownedKept = Removal.of(merged, unowned, shape);
        // Removing a container also removed fields without an owner, which this manager may not remove.
        FieldSet gone = all.difference(fields(ownedKept)).intersection(before);
        return Removal.of(merged, gone, shape);
    }

    private FieldSet fields(Map<String, @Nullable Object> object) {
        return ObjectFields.of(object, shape).withDeclared(shape);
    }
}
