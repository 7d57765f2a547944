package io.hcp4j.ports.cluster;

import io.hcp4j.ports.resource.ResourceKind;
import java.util.Objects;

/**
 * Which objects to list, and how many at a time.
 *
 * @param kind their kind
 * @param namespace one namespace, or "" for all
 * @param labelSelector Kubernetes label selector; "" selects everything
 * @param fieldSelector Kubernetes field selector; "" selects everything
 * @param limit objects on a page, at least 1
 * @param continueToken where to go on; "" for the first page
 */
public record ListQuery(
        ResourceKind kind,
        String namespace,
        String labelSelector,
        String fieldSelector,
        int limit,
        String continueToken) {

    /** Objects on a page unless told otherwise: large enough to be quick, small enough for a small heap. */
    public static final int DEFAULT_LIMIT = 250;

    /** Checks the limit. */
    public ListQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one object, not " + limit);
        }
    }

    /** Everything of a kind in one namespace. */
    public static ListQuery in(ResourceKind kind, String namespace) {
        return new ListQuery(kind, namespace, "", "", DEFAULT_LIMIT, "");
    }

    /** Everything of a kind in all namespaces. */
    public static ListQuery everywhere(ResourceKind kind) {
        return new ListQuery(kind, "", "", "", DEFAULT_LIMIT, "");
    }

    /** The same query restricted by labels. */
    public ListQuery withLabels(String selector) {
        return new ListQuery(kind, namespace, selector, fieldSelector, limit, continueToken);
    }

    /** The same query restricted by fields. */
    public ListQuery withFields(String selector) {
        return new ListQuery(kind, namespace, labelSelector, selector, limit, continueToken);
    }

    /** The same query with another page size. */
    public ListQuery withLimit(int objects) {
        return new ListQuery(kind, namespace, labelSelector, fieldSelector, objects, continueToken);
    }

    /** The same query, going on after an earlier page. */
    public ListQuery continuedFrom(String token) {
        return new ListQuery(kind, namespace, labelSelector, fieldSelector, limit, token);
    }
}
