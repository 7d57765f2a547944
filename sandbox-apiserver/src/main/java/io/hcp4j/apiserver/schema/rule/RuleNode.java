package io.hcp4j.apiserver.schema.rule;

import dev.cel.common.types.CelType;
import io.hcp4j.apiserver.schema.cel.RuleLanguage;
import io.hcp4j.apiserver.schema.node.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place of a schema that has rules, or leads to places that do; rules are compiled when they first run. */
public final class RuleNode {
    private final Node node;
    private final CelType type;
    private final DeclaredTypes types;
    private final Map<String, RuleNode> properties = new LinkedHashMap<>();
    private final @Nullable RuleNode items;
    private final @Nullable RuleNode additional;
    private volatile @Nullable List<CompiledRule> compiled;

    private RuleNode(Node node, CelType type, DeclaredTypes types) {
        this.node = node;
        this.type = type;
        this.types = types;
        node.children().properties().forEach((name, property) -> of(property, types)
                .ifPresent(found -> properties.put(name, found)));
        this.items = ofOptional(node.children().items(), types);
        this.additional = ofOptional(node.children().additional(), types);
    }

    /** The rules at and below a place; empty when there are none. */
    public static Optional<RuleNode> of(Node node, DeclaredTypes types) {
        return types.find(node)
                .map(type -> new RuleNode(node, type, types))
                .filter(found -> !node.rules().isEmpty() || found.leadsOn());
    }

    private static @Nullable RuleNode ofOptional(@Nullable Node node, DeclaredTypes types) {
        return node == null ? null : of(node, types).orElse(null);
    }

    private boolean leadsOn() {
        return !properties.isEmpty() || items != null || additional != null;
    }

    Node node() {
        return node;
    }

    @Nullable
    RuleNode items() {
        return items;
    }

    @Nullable
    RuleNode additional() {
        return additional;
    }

    @Nullable
    RuleNode property(String name) {
        return properties.get(name);
    }

    Map<String, RuleNode> properties() {
        return properties;
    }

    List<CompiledRule> rules() {
        List<CompiledRule> found = compiled;
        if (found == null) {
            synchronized (this) {
                found = compiled;
                if (found == null) {
                    found = compile();
                    compiled = found;
                }
            }
        }
        return found;
    }

    private List<CompiledRule> compile() {
        if (node.rules().isEmpty()) {
            return List.of();
        }
        Map<Boolean, RuleLanguage> languages = new HashMap<>();
        return node.rules().stream()
                .map(rule -> CompiledRule.of(
                        rule,
                        languages.computeIfAbsent(
                                Boolean.TRUE.equals(rule.optionalOldSelf()),
                                optional -> RuleLanguage.of(type, types.all(), optional)),
                        node))
                .toList();
    }
}
