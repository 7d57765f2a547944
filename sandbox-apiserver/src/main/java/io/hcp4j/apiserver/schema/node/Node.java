package io.hcp4j.apiserver.schema.node;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One schema of a tree of schemas, read once.
 *
 * @param typing which JSON values fit
 * @param defaultValue what stands for a missing value, or null
 * @param children the schemas of what the value holds
 * @param limits what values must keep to
 * @param logic the schemas that values must fit besides
 * @param extensions Kubernetes' own keywords
 * @param rules the rules in CEL
 */
public record Node(
        Typing typing,
        @Nullable Object defaultValue,
        Children children,
        Limits limits,
        Logic logic,
        Extensions extensions,
        List<ValidationRule> rules) {

    /** Compared by identity: two places of a tree are two nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public boolean isObject() {
        return typing.is("object");
    }

    public boolean isList() {
        return typing.is("array");
    }

    /** Whether there are rules at this place or below it. */
    public boolean leadsToRules() {
        Node items = children.items();
        Node additional = children.additional();
        return !rules.isEmpty()
                || (items != null && items.leadsToRules())
                || (additional != null && additional.leadsToRules())
                || children.properties().values().stream().anyMatch(Node::leadsToRules);
    }

    @Nullable
    public Node property(String name) {
        return children.properties().get(name);
    }

    /** The schema of a field: its own, or that of all additional ones. */
    @Nullable
    public Node field(String name) {
        Node own = property(name);
        return own != null ? own : children.additional();
    }

    /** The schemas of what a value holds. */
    public record Children(
            Map<String, Node> properties,
            @Nullable Node items,
            @Nullable Node additional,
            Extra extra) {}

    /** What {@code additionalProperties} says. */
    public enum Extra {
        ABSENT,
        ALLOWED,
        FORBIDDEN,
        TYPED
    }

    /** The limits of strings, numbers, sizes and enumerations. */
    public record Limits(
            NumberLimits numbers, TextLimits texts, SizeLimits sizes, List<Object> allowed, List<String> required) {}

    /** {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}. */
    public record Logic(
            List<Node> allOf,
            List<Node> anyOf,
            List<Node> oneOf,
            @Nullable Node not) {}

    /** The {@code x-kubernetes-} keywords; texts are "" where they are not set. */
    public record Extensions(
            boolean preserveUnknown,
            boolean embeddedResource,
            boolean intOrString,
            String listType,
            List<String> listMapKeys,
            String mapType) {}
}
