package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** What MetalLB's speakers tell the network: an address that none of them announces cannot be reached. */
public final class Announcements {
    private Announcements() {}

    /** Whether some L2Advertisement of the cluster announces the pool that an address is from. One that names no pools announces all. */
    public static boolean include(CachedCluster cluster, String address) {
        List<Document> advertisements = cluster.all(Kinds.L2_ADVERTISEMENT, unused -> true);
        return cluster.all(Kinds.IP_ADDRESS_POOL, pool -> AddressPool.of(pool).contains(address)).stream()
                .anyMatch(pool -> advertisements.stream().anyMatch(each -> announces(each, pool)));
    }

    private static boolean announces(Document advertisement, Document pool) {
        List<Document> selectors = advertisement.objects("spec", "ipAddressPoolSelectors");
        List<?> names = advertisement.list("spec", "ipAddressPools");
        if (names.isEmpty() && selectors.isEmpty()) {
            return true;
        }
        return names.contains(pool.name())
                || selectors.stream().anyMatch(selector -> pool.labels()
                        .entrySet()
                        .containsAll(selector.texts("matchLabels").entrySet()));
    }
}
