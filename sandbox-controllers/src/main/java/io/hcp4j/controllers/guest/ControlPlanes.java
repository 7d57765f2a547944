package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.function.Predicate;

/** Which HostedControlPlanes something elsewhere concerns. */
final class ControlPlanes {
    private final Clusters clusters;

    ControlPlanes(Clusters clusters) {
        this.clusters = clusters;
    }

    /** All. */
    List<ResourceKey> all() {
        return keys(unused -> true);
    }

    /** Those in a namespace of the management cluster; one at most. */
    List<ResourceKey> in(String namespace) {
        return keys(clusters.management().all(Kinds.HOSTED_CONTROL_PLANE, namespace));
    }

    /** Those whose VMs are in a namespace of an infrastructure cluster. */
    List<ResourceKey> withMachinesIn(CachedCluster infra, String namespace) {
        if (infra.equals(clusters.management())) {
            List<ResourceKey> own = in(namespace);
            if (!own.isEmpty()) {
                return own;
            }
        }
        return keys(plane -> plane.has("spec", "platform", "kubevirt", "credentials")
                && clusters.infra(plane.namespace())
                        .filter(place -> place.cluster().equals(infra)
                                && place.namespace().equals(namespace))
                        .isPresent());
    }

    /** Those whose applications may be reached by other names than before, when the records of a name change. */
    List<ResourceKey> reachedBy(String name) {
        String domain = name.startsWith("*.") ? name.substring(2) : name;
        return keys(plane -> {
            String own = IngressDomain.of(plane);
            return own.equals(domain) || own.endsWith("." + domain) || domain.endsWith("." + own);
        });
    }

    private List<ResourceKey> keys(Predicate<Document> which) {
        return keys(clusters.management().all(Kinds.HOSTED_CONTROL_PLANE, which));
    }

    private static List<ResourceKey> keys(List<Document> planes) {
        return planes.stream()
                .map(plane -> Kinds.HOSTED_CONTROL_PLANE.in(plane.namespace(), plane.name()))
                .toList();
    }
}
