package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Load balancers of a cluster whose former controllers are gone, so that only the objects tell which Service has an address. */
class BalancersByHandIT {
    private static final ResourceKey FIRST = CoreKinds.SERVICE.in("shop", "first");
    private static final ResourceKey SECOND = CoreKinds.SERVICE.in("shop", "second");
    private static final String ADDRESS = "192.0.2.10";

    private InMemoryCluster cluster;

    @BeforeEach
    void start() throws InterruptedException {
        cluster = new InMemoryCluster();
        CrdInstaller.install(cluster.api());
        for (String namespace : List.of("shop", "metallb-system")) {
            cluster.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(namespace)));
        }
        cluster.create(
                Kinds.IP_ADDRESS_POOL,
                ObjectTemplates.of(Kinds.IP_ADDRESS_POOL.in("metallb-system", "one"))
                        .with(List.of(ADDRESS + "/32"), "spec", "addresses"));
        cluster.create(
                FIRST.kind(),
                balancer(FIRST)
                        .with("one", "metadata", "annotations", "metallb.io/ip-allocated-from-pool")
                        .with(List.of(Map.of("ip", ADDRESS)), "status", "loadBalancer", "ingress"));
        cluster.run(view -> IngressControllers.on(view, new Faults(view)));
        cluster.create(SECOND.kind(), balancer(SECOND));
        cluster.clock().settle();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void whoWaitsGetsTheAddressOfAServiceThatNoLongerIsABalancer() {
        assertThat(Allocator.addresses(cluster.get(FIRST))).containsExactly(ADDRESS);
        assertThat(Allocator.addresses(cluster.get(SECOND))).isEmpty();

        cluster.patch(FIRST, Document.empty().with("ClusterIP", "spec", "type"));
        assertThat(Allocator.addresses(cluster.get(FIRST))).isEmpty();
        cluster.clock().settle();

        assertThat(Allocator.addresses(cluster.get(SECOND))).containsExactly(ADDRESS);
        assertThat(cluster.get(FIRST).annotations()).isEmpty();
    }

    private static Document balancer(ResourceKey key) {
        return ObjectTemplates.of(key)
                .with("LoadBalancer", "spec", "type")
                .with(List.of(Map.of("port", 443)), "spec", "ports");
    }
}
