package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Release;
import java.util.List;
import java.util.Objects;

/**
 * The releases that a hosted cluster is offered.
 *
 * @param cluster the hosted cluster
 * @param releases those that its own update data recommends
 */
public record UpgradeOffers(HostedCluster cluster, List<Release> releases) {

    /** Copies the list. */
    public UpgradeOffers {
        Objects.requireNonNull(cluster, "cluster");
        releases = List.copyOf(releases);
    }
}
