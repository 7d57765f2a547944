package io.hcp4j.domain.describe;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a hosted cluster consists of.
 *
 * @param kind what it is: {@code NodePool}
 * @param name its name; "" for what has none
 * @param state how it is doing, in words
 * @param healthy whether that is as it should be
 * @param created when it was made, as the server writes it; "" when unknown
 * @param note the one thing to know about it; "" when all is well
 * @param children what it consists of in turn
 */
public record TreeNode(
        String kind, String name, String state, boolean healthy, String created, String note, List<TreeNode> children) {

    /** Parts whose state says how many of their parts are well. */
    private static final Set<String> COUNTED = Set.of("ControlPlane", "Operators");

    /** Copies the list. */
    public TreeNode {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(note, "note");
        children = List.copyOf(children);
    }

    /** The same without what is well, at any depth; those that have something unwell in them stay. */
    public TreeNode unhealthyOnly() {
        return new TreeNode(
                kind,
                name,
                state,
                healthy,
                created,
                note,
                children.stream()
                        .map(TreeNode::unhealthyOnly)
                        .filter(part -> !part.healthy() || !part.children().isEmpty())
                        .toList());
    }

    /** The same with fewer parts: node pools and machines all stay, of pods and operators only those that are not well. */
    public TreeNode summary() {
        return COUNTED.contains(kind)
                ? unhealthyOnly()
                : new TreeNode(
                        kind,
                        name,
                        state,
                        healthy,
                        created,
                        note,
                        children.stream().map(TreeNode::summary).toList());
    }
}
