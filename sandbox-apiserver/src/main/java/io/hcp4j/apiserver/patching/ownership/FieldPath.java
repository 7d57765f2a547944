package io.hcp4j.apiserver.patching.ownership;

import org.jspecify.annotations.Nullable;

/** A place in an object, as the steps that lead to it. */
record FieldPath(@Nullable FieldPath parent, @Nullable PathElement element) {
    /** The object itself. */
    static final FieldPath ROOT = new FieldPath(null, null);

    FieldPath field(String name) {
        return new FieldPath(this, new PathElement.Field(name));
    }

    FieldPath item(PathElement item) {
        return new FieldPath(this, item);
    }

    /** As it stands in the messages of the API server, for example {@code .spec.ports[port=80,protocol="TCP"].name}. */
    @Override
    public String toString() {
        return parent == null || element == null ? "" : parent + element.text();
    }
}
