package io.hcp4j.ports.cluster;

import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.Objects;

/**
 * Which objects to follow, and from when.
 *
 * @param kind their kind
 * @param namespace one namespace, or "" for all
 * @param labelSelector Kubernetes label selector; "" selects everything
 * @param fieldSelector Kubernetes field selector; "" selects everything
 * @param fromVersion the resource version to start after (of a {@link Page}), or "" to begin with a list of what is there
 */
public record WatchQuery(
        ResourceKind kind, String namespace, String labelSelector, String fieldSelector, String fromVersion) {

    /** Checks that nothing is missing. */
    public WatchQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(fromVersion, "fromVersion");
    }

    /** Follows one object, beginning with what is there. */
    public static WatchQuery of(ResourceKey key) {
        return new WatchQuery(key.kind(), key.namespace(), "", "metadata.name=" + key.name(), "");
    }

    /** Follows what a list showed, from the version of that list on. */
    public static WatchQuery after(ListQuery query, String version) {
        return new WatchQuery(query.kind(), query.namespace(), query.labelSelector(), query.fieldSelector(), version);
    }
}
