package io.hcp4j.domain.validation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object inside the object under validation, as rules see it: its fields, and a way to report on them. */
public final class Node {
    private final Map<?, ?> fields;
    private final Path path;
    private final Findings findings;

    /** The node of a map that stands at a path. */
    public Node(Map<?, ?> fields, Path path, Findings findings) {
        this.fields = fields;
        this.path = path;
        this.findings = findings;
    }

    /** Where this node stands. */
    public Path path() {
        return path;
    }

    /** True when a value other than null stands at the path. */
    public boolean has(String... names) {
        return value(names) != null;
    }

    /** The value at a path; null when absent. */
    public @Nullable Object value(String... names) {
        Object node = fields;
        for (String name : names) {
            node = node instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return node;
    }

    /** The string at a path; "" when absent or of another type. */
    public String text(String... names) {
        return value(names) instanceof String text ? text : "";
    }

    /** The whole number at a path, or another when absent or of another type. */
    public long number(long otherwise, String... names) {
        return value(names) instanceof Long number ? number : otherwise;
    }

    /** True when the boolean true stands at the path. */
    public boolean flag(String... names) {
        return Boolean.TRUE.equals(value(names));
    }

    /** The object at a path; an empty one when absent or of another type. */
    public Node object(String... names) {
        return new Node(value(names) instanceof Map<?, ?> map ? map : Map.of(), path.fields(names), findings);
    }

    /** The objects of the list at a path, each with its position in its path; elements of other types are left out. */
    public List<Node> objects(String... names) {
        List<Node> nodes = new ArrayList<>();
        List<?> list = list(names);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                nodes.add(new Node(map, path.fields(names).element(i), findings));
            }
        }
        return nodes;
    }

    /** The strings of the list at a path, elements of other types left out. */
    public List<String> texts(String... names) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(names)) {
            if (element instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The list at a path; empty when absent or of another type. */
    public List<?> list(String... names) {
        return value(names) instanceof List<?> list ? list : List.of();
    }

    /** The map at a path; empty when absent or of another type. */
    public Map<?, ?> map(String... names) {
        return value(names) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Reports on this node as a whole. */
    public void report(String message) {
        findings.add(path, null, message, "");
    }

    /** Reports on one of its fields. */
    public void reportField(String message, String allowed, String... names) {
        findings.add(path.fields(names), value(names), message, allowed);
    }

    /** Reports on a value inside this node whose path is not made of field names only. */
    public void reportAt(Path at, @Nullable Object value, String message, String allowed) {
        findings.add(at, value, message, allowed);
    }
}
