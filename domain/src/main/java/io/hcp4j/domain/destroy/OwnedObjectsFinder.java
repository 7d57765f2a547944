package io.hcp4j.domain.destroy;

import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.creation.SecretNames;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what belongs to a hosted cluster. */
final class OwnedObjectsFinder {
    /** Labels the objects that were created for a cluster with its infra id (docs/hypershift.md#objects-that-hcp-creates). */
    private static final String CREATED_FOR = "hypershift.openshift.io/auto-created-for-infra";

    private final ClusterApi management;

    /** Searches one management cluster. */
    OwnedObjectsFinder(ClusterApi management) {
        this.management = Objects.requireNonNull(management, "management");
    }

    /**
     * What there is.
     *
     * @param infraId the mark of a cluster that is gone; "" to find it out from what is left
     */
    OwnedObjects find(String namespace, String name, String infraId) {
        Optional<HostedCluster> cluster = management
                .get(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name))
                .map(HostedClusterWire::read);
        String id = cluster.flatMap(found -> found.spec().infraId())
                .or(() -> Optional.of(infraId).filter(given -> !given.isEmpty()))
                .or(() -> mark(namespace, name))
                .orElseGet(() -> InfraId.derive(namespace, name));
        List<Document> made = new ArrayList<>();
        made.addAll(made(WellKnownKinds.SECRET, namespace, id));
        made.addAll(made(WellKnownKinds.CONFIG_MAP, namespace, id));
        Set<String> othersUse = usedByOthers(namespace, name);
        return new OwnedObjects(
                namespace,
                name,
                id,
                cluster,
                new NodePoolReader(management).list(namespace, name),
                made.stream()
                        .filter(object -> !othersUse.contains(object.name()))
                        .toList(),
                made.stream()
                        .filter(object -> othersUse.contains(object.name()))
                        .toList(),
                management.get(WellKnownKinds.NAMESPACE.named(ControlPlaneNamespace.of(namespace, name))));
    }

    private Optional<String> mark(String namespace, String name) {
        return management
                .get(WellKnownKinds.SECRET.in(namespace, SecretNames.pullSecret(name)))
                .map(secret -> secret.labels().getOrDefault(CREATED_FOR, ""))
                .filter(mark -> !mark.isEmpty());
    }

    private List<Document> made(ResourceKind kind, String namespace, String infraId) {
        List<Document> found = new ArrayList<>();
        new ObjectPages(management, ListQuery.in(kind, namespace).withLabels(CREATED_FOR + "=" + infraId))
                .forEachRemaining(found::addAll);
        return found;
    }

    /** The names that other HostedClusters of the namespace mention, of whatever kind: rather too many stay than one too few. */
    private Set<String> usedByOthers(String namespace, String name) {
        Set<String> used = new TreeSet<>();
        new ObjectPages(management, ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, namespace))
                .forEachRemaining(page -> page.stream()
                        .filter(cluster -> !cluster.name().equals(name))
                        .forEach(cluster -> used.addAll(cluster.object("spec").stream()
                                .flatMap(References::names)
                                .collect(Collectors.toSet()))));
        return used;
    }
}
