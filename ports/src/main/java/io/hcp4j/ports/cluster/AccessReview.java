package io.hcp4j.ports.cluster;

import io.hcp4j.ports.resource.ResourceKind;
import java.util.Objects;

/**
 * May the current user do this?
 *
 * @param verb get, list, watch, create, update, patch, delete, deletecollection, or "*"
 * @param group API group; "" for the core group
 * @param resource plural, for example {@code virtualmachines}
 * @param subresource for example {@code status}; "" for none
 * @param namespace one namespace, or "" for all of them and for cluster-scoped resources
 * @param name one object, or "" for any
 */
public record AccessReview(
        String verb, String group, String resource, String subresource, String namespace, String name) {

    /** Checks that nothing is missing. */
    public AccessReview {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(subresource, "subresource");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
    }

    /** May the user do this to any object of a kind in a namespace? */
    public static AccessReview may(String verb, ResourceKind kind, String namespace) {
        return new AccessReview(verb, kind.group(), kind.plural(), "", namespace, "");
    }
}
