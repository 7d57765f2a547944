package io.hcp4j.domain.check;

import io.hcp4j.ports.resource.ResourceKind;
import java.util.Objects;

/**
 * A right that a check needs. Without it the check is unknown.
 *
 * @param verb as RBAC names it: {@code get} or {@code list}
 * @param kind of the objects
 * @param namespace where; "" for kinds without namespaces and for all namespaces
 */
public record Need(String verb, ResourceKind kind, String namespace) {

    /** Checks that nothing is missing. */
    public Need {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
    }

    /** To read single objects that have no namespace. */
    public static Need get(ResourceKind kind) {
        return new Need("get", kind, "");
    }

    /** To read single objects of a namespace. */
    public static Need get(ResourceKind kind, String namespace) {
        return new Need("get", kind, namespace);
    }

    /** To list all objects of a kind. */
    public static Need list(ResourceKind kind) {
        return new Need("list", kind, "");
    }

    /** To list the objects of a kind in a namespace. */
    public static Need list(ResourceKind kind, String namespace) {
        return new Need("list", kind, namespace);
    }

    /** {@code list nodes}, or {@code get secrets in namespace NAME}. */
    @Override
    public String toString() {
        return verb + " " + kind + (namespace.isEmpty() ? "" : " in namespace " + namespace);
    }
}
