package io.hcp4j.domain.validation.schema;

import org.jspecify.annotations.Nullable;

/** Where in an object a value stands, written as the API server writes it: {@code spec.taints[0].key}. */
public final class Path {
    /** The object itself. */
    public static final Path ROOT = new Path(null, "", -1);

    private final @Nullable Path parent;
    private final String name;
    private final int index;

    private Path(@Nullable Path parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The path of a field of the object at this path. */
    public Path field(String field) {
        return new Path(this, field, -1);
    }

    /** The path of fields inside one another. */
    public Path fields(String... names) {
        Path path = this;
        for (String field : names) {
            path = path.field(field);
        }
        return path;
    }

    /** The path of an element of the list at this path, counted from 0. */
    public Path element(int position) {
        return new Path(this, "", position);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (text.isEmpty()) {
            text.append(name);
        } else {
            text.append('.').append(name);
        }
    }
}
