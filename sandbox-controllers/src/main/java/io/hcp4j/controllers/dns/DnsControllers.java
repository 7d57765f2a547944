package io.hcp4j.controllers.dns;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import java.util.ArrayList;
import java.util.List;

/** The controllers through which names come from objects. */
public final class DnsControllers {
    private DnsControllers() {}

    /**
     * One for each cluster, not started yet: DNSEndpoints, annotated Services, and the clusters' own names everywhere, base domains of
     * hosted clusters on the management cluster.
     *
     * @param clusters the management cluster first
     */
    public static List<Controller> on(List<CachedCluster> clusters, Names names) {
        List<Controller> controllers = new ArrayList<>();
        for (CachedCluster cluster : clusters) {
            controllers.add(new Controller("external-dns of " + cluster.name(), new PublishedNames(cluster, names))
                    .on(cluster, Kinds.DNS_ENDPOINT)
                    .on(cluster, CoreKinds.SERVICE)
                    .on(cluster, Kinds.INGRESS)
                    .on(cluster, Kinds.DNS, unused -> List.of(Kinds.INGRESS.named("cluster")))
                    .on(cluster, Kinds.INFRASTRUCTURE, unused -> List.of(Kinds.INGRESS.named("cluster"))));
        }
        controllers.get(0).on(clusters.get(0), Kinds.HOSTED_CLUSTER);
        return controllers;
    }
}
