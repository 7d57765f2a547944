package io.hcp4j.sandbox.schema;

import org.jspecify.annotations.Nullable;

/** A place in an object, as messages name it: {@code spec.services[0].type}. */
final class FieldPath {
    /** The whole object; printed as Kubernetes prints it, {@code <nil>}. */
    static final FieldPath ROOT = new FieldPath(null, "");

    private final @Nullable FieldPath parent;
    private final String segment;

    private FieldPath(@Nullable FieldPath parent, String segment) {
        this.parent = parent;
        this.segment = segment;
    }

    /** A place given as text, for example {@code spec.versions[0].schema.openAPIV3Schema}. */
    static FieldPath of(String text) {
        return text.isEmpty() ? ROOT : ROOT.child(text);
    }

    FieldPath child(String name) {
        return new FieldPath(this, this == ROOT ? name : "." + name);
    }

    FieldPath key(String key) {
        return new FieldPath(this, "[" + key + "]");
    }

    FieldPath index(int index) {
        return key(Integer.toString(index));
    }

    /** The path's text; "" for the whole object. */
    String text() {
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
