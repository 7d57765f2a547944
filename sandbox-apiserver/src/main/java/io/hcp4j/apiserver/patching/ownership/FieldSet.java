package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of places in an object. Immutable. A place in the set says nothing of what is below it: {@code .spec} and {@code .spec.replicas}
 * are members or not independently of each other.
 */
public final class FieldSet {
    static final FieldSet EMPTY = new FieldSet(Collections.emptySortedMap());

    private final SortedMap<PathElement, Node> nodes;

    private FieldSet(SortedMap<PathElement, Node> nodes) {
        this.nodes = nodes;
    }

    /** The set of one field, named by the way to it: {@code of("metadata", "labels")}. */
    public static FieldSet of(String first, String... more) {
        FieldPath place = FieldPath.ROOT.field(first);
        for (String name : more) {
            place = place.field(name);
        }
        Builder set = new Builder();
        set.insert(place);
        return set.build();
    }

    /** True when no place is in the set. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The places in this set or the other. */
    public FieldSet union(FieldSet other) {
        if (nodes.isEmpty() || other.nodes.isEmpty()) {
            return nodes.isEmpty() ? other : this;
        }
        SortedMap<PathElement, Node> all = new TreeMap<>(nodes);
        other.nodes.forEach((element, node) ->
                all.merge(element, node, (one, two) -> new Node(one.member || two.member, one.below.union(two.below))));
        return new FieldSet(all);
    }

    /** The places in both sets. */
    FieldSet intersection(FieldSet other) {
        SortedMap<PathElement, Node> both = new TreeMap<>();
        nodes.forEach((element, node) -> {
            Node match = other.nodes.getOrDefault(element, Node.NONE);
            put(both, element, node.member && match.member, node.below.intersection(match.below));
        });
        return new FieldSet(both);
    }

    /** The places in this set and not in the other; what is below a place of the other stays. */
    FieldSet difference(FieldSet other) {
        if (other.nodes.isEmpty()) {
            return this;
        }
        SortedMap<PathElement, Node> left = new TreeMap<>();
        nodes.forEach((element, node) -> {
            Node match = other.nodes.getOrDefault(element, Node.NONE);
            put(left, element, node.member && !match.member, node.below.difference(match.below));
        });
        return new FieldSet(left);
    }

    /** The places neither in the other set nor below one of its places. */
    FieldSet outside(FieldSet other) {
        if (other.nodes.isEmpty()) {
            return this;
        }
        SortedMap<PathElement, Node> left = new TreeMap<>();
        nodes.forEach((element, node) -> {
            Node match = other.nodes.getOrDefault(element, Node.NONE);
            if (!match.member) {
                put(left, element, node.member, node.below.outside(match.below));
            }
        });
        return new FieldSet(left);
    }

    /** This set and the fields named by the schema that any of its places is below. */
    FieldSet withDeclared(Shape shape) {
        SortedMap<PathElement, Node> all = new TreeMap<>();
        nodes.forEach((element, node) -> {
            boolean declared = element instanceof PathElement.Field field && shape.declares(field.name());
            Shape below = element instanceof PathElement.Field field ? shape.field(field.name()) : shape.element();
            put(all, element, node.member || declared, node.below.withDeclared(below));
        });
        return new FieldSet(all);
    }

    boolean has(PathElement element) {
        return nodes.getOrDefault(element, Node.NONE).member;
    }

    FieldSet below(PathElement element) {
        return nodes.getOrDefault(element, Node.NONE).below;
    }

    /** Every place, those of one level before those below them. */
    void forEach(Consumer<FieldPath> action) {
        visit(FieldPath.ROOT, action);
    }

    private void visit(FieldPath at, Consumer<FieldPath> action) {
        nodes.forEach((element, node) -> {
            if (node.member) {
                action.accept(at.item(element));
            }
        });
        nodes.forEach((element, node) -> node.below.visit(at.item(element), action));
    }

    Map<PathElement, Node> nodes() {
        return nodes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSet that && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        forEach(place -> text.append(text.isEmpty() ? "" : " ").append(place));
        return text.toString();
    }

    private static void put(SortedMap<PathElement, Node> nodes, PathElement element, boolean member, FieldSet below) {
        if (member || !below.isEmpty()) {
            nodes.put(element, new Node(member, below));
        }
    }

    /** One step: whether the place itself is in the set, and what is below it. */
    record Node(boolean member, FieldSet below) {
        private static final Node NONE = new Node(false, EMPTY);
    }

    /** Gathers places. */
    static final class Builder {
        private final SortedMap<PathElement, Builder> children = new TreeMap<>();
        private boolean member;

        /** Adds a place; the object itself is never in a set. */
        void insert(FieldPath place) {
            if (place.parent() != null) {
                at(place).member = true;
            }
        }

        Builder child(PathElement element) {
            return children.computeIfAbsent(element, unused -> new Builder());
        }

        void include() {
            member = true;
        }

        FieldSet build() {
            SortedMap<PathElement, Node> nodes = new TreeMap<>();
            children.forEach((element, child) -> put(nodes, element, child.member, child.build()));
            return nodes.isEmpty() ? EMPTY : new FieldSet(nodes);
        }

        private Builder at(FieldPath place) {
            FieldPath parent = place.parent();
            PathElement element = place.element();
            return parent == null || element == null ? this : at(parent).child(element);
        }
    }
}
