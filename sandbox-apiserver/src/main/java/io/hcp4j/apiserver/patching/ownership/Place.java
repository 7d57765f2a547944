package io.hcp4j.apiserver.patching.ownership;

import org.jspecify.annotations.Nullable;

/** A place in an object, as the steps that lead to it. */
record Place(@Nullable Place parent, @Nullable PathElement element) {
    /** The object itself. */
    static final Place ROOT = new Place(null, null);

    Place field(String name) {
        return new Place(this, new PathElement.Field(name));
    }

    Place item(PathElement item) {
        return new Place(this, item);
    }

    /** As it stands in the messages of the API server, for example {@code .spec.ports[port=80,protocol="TCP"].name}. */
    @Override
    public String toString() {
        return parent == null || element == null ? "" : parent + element.text();
    }
}
