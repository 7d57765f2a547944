package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Addresses in the pod network {@code 10.128.0.0/14}, each given to one pod at a time. */
final class PodAddresses {
    private static final int FIRST = 10;
    private static final int SIZE = 1 << 18;

    private final CachedCluster cluster;
    private final Map<ResourceKey, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int next = FIRST;
    private boolean read;

    PodAddresses(CachedCluster cluster) {
        this.cluster = cluster;
    }

    /** A pod's address. */
    String allocate(ResourceKey pod) {
        if (!read) {
            cluster.all(CoreKinds.POD, each -> each.has("status", "podIP"))
                    .forEach(each -> note(
                            CoreKinds.POD.in(each.namespace(), each.name()),
                            each.text("status", "podIP").orElse("")));
            read = true;
        }
        return given.computeIfAbsent(pod, unused -> free());
    }

    /** A pod has an address already. */
    void note(ResourceKey pod, String address) {
        if (!address.isEmpty() && !address.equals(given.put(pod, address))) {
            taken.add(address);
        }
    }

    /** A pod needs its address no longer. */
    void release(ResourceKey pod) {
        String address = given.remove(pod);
        if (address != null) {
            taken.remove(address);
        }
    }

    private String free() {
        for (int tries = 0; tries < SIZE; tries++) {
            String address = "10." + (128 + (next >> 16)) + "." + ((next >> 8) & 0xff) + "." + (next & 0xff);
            next = next + 1 < SIZE ? next + 1 : FIRST;
            if (taken.add(address)) {
                return address;
            }
        }
        throw new IllegalArgumentException("all addresses of the pod network are in use");
    }
}
