package io.hcp4j.apiserver.schema.node;

import org.jspecify.annotations.Nullable;

/** A place in an object, as messages name it: {@code spec.services[0].type}. */
public final class FieldPath {
    /** The whole object; printed as Kubernetes prints it, {@code <nil>}. */
    public static final FieldPath ROOT = new FieldPath(null, "");

    private final @Nullable FieldPath parent;
    private final String segment;

    private FieldPath(@Nullable FieldPath parent, String segment) {
        this.parent = parent;
        this.segment = segment;
    }

    /** A place given as text, for example {@code spec.versions[0].schema.openAPIV3Schema}. */
    public static FieldPath of(String text) {
        return text.isEmpty() ? ROOT : ROOT.child(text);
    }

    public FieldPath child(String name) {
        return new FieldPath(this, this == ROOT ? name : "." + name);
    }

    public FieldPath key(String key) {
        return new FieldPath(this, "[" + key + "]");
    }

    public FieldPath index(int index) {
        return key(Integer.toString(index));
    }

    /** The path's text; "" for the whole object. */
    public String text() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString();
    }

    private void append(StringBuilder out) {
        if (parent != null) {
            parent.append(out);
        }
        out.append(segment);
    }

    @Override
    public String toString() {
        return this == ROOT ? "<nil>" : text();
    }
}
