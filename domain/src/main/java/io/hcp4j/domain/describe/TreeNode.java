package io.hcp4j.domain.describe;

import io.hcp4j.domain.snapshot.Unreadable;
import io.hcp4j.domain.verify.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A part of a hosted cluster.
 *
 * @param kind its kind: {@code NodePool}
 * @param name its name; "" for one without
 * @param state its state, in words
 * @param health whether that is as it is meant to be; UNKNOWN for one that the caller may not read, or whose cluster does not answer
 * @param created when it was created, as the server writes it; "" when unknown
 * @param note the one thing to know about it; "" when all is well; for UNKNOWN the right that is missing, or the failure
 * @param children its parts
 */
public record TreeNode(
        String kind, String name, String state, Outcome health, String created, String note, List<TreeNode> children) {

    /** Kinds whose state counts their healthy parts. */
    private static final Set<String> COUNTED = Set.of("ControlPlane", "Operators");

    /** Copies the list. */
    public TreeNode {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(note, "note");
        children = List.copyOf(children);
    }

    /** A part whose health is known. */
    TreeNode(
            String kind,
            String name,
            String state,
            boolean healthy,
            String created,
            String note,
            List<TreeNode> children) {
        this(kind, name, state, healthy ? Outcome.PASSED : Outcome.FAILED, created, note, children);
    }

    /** A part that could not be read. */
    static TreeNode unknown(String kind, String name, Unreadable reason) {
        return new TreeNode(kind, name, "unknown", Outcome.UNKNOWN, "", reason.reason(), List.of());
    }

    /** Whether it is known to be as it is meant to be. */
    public boolean healthy() {
        return health == Outcome.PASSED;
    }

    /** The same without healthy parts, at any depth; parts with an unhealthy one in them stay. */
    public TreeNode unhealthyOnly() {
        return new TreeNode(
                kind,
                name,
                state,
                health,
                created,
                note,
                children.stream()
                        .map(TreeNode::unhealthyOnly)
                        .filter(part -> !part.healthy() || !part.children().isEmpty())
                        .toList());
    }

    /** The same with fewer parts: node pools and machines all stay, of pods and operators only the unhealthy ones. */
    public TreeNode summary() {
        return COUNTED.contains(kind)
                ? unhealthyOnly()
                : new TreeNode(
                        kind,
                        name,
                        state,
                        health,
                        created,
                        note,
                        children.stream().map(TreeNode::summary).toList());
    }
}
