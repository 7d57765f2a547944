package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.Objects;

/** The namespaces whose objects are listed. */
public sealed interface Scope {

    /** One namespace. */
    static Scope namespace(String name) {
        return new Namespace(name);
    }

    /** All namespaces of the cluster. */
    static Scope allNamespaces() {
        return new AllNamespaces();
    }

    /** A query for all objects of a kind in these namespaces. */
    default ListQuery all(ResourceKind kind) {
        return this instanceof Namespace namespace ? ListQuery.in(kind, namespace.name()) : ListQuery.everywhere(kind);
    }

    /** One namespace. */
    record Namespace(String name) implements Scope {
        /** Checks that nothing is missing. */
        public Namespace {
            Objects.requireNonNull(name, "name");
        }
    }

    /** All namespaces of the cluster. */
    record AllNamespaces() implements Scope {}
}
