package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import java.util.List;
import java.util.Objects;

/**
 * Objects that a list reads.
 *
 * @param cluster the cluster that they are on
 * @param query which of its objects
 */
public record Source(ClusterApi cluster, ListQuery query) {

    /** Checks that nothing is missing. */
    public Source {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(query, "query");
    }

    /** Watches several as one. */
    static WatchStream watch(List<Source> sources) {
        return new MergedWatch(sources.stream()
                .map(source -> source.cluster.watch(WatchQuery.after(source.query, "")))
                .toList());
    }
}
