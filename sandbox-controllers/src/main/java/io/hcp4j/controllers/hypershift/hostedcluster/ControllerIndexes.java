package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Index;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.guest.NamedCertificates;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which hosted clusters and node pools an object of the management cluster concerns. */
public final class ControllerIndexes {
    private static final String MADE_FOR = "hypershift.openshift.io/auto-created-for-infra";

    private final Index clustersByControlPlane;
    private final Index clustersByCertificate;
    private final Index poolsByCluster;
    private final Index poolsByConfig;
    private final Index secretsByInfrastructure;

    public ControllerIndexes(CachedCluster management) {
        clustersByControlPlane = new Index(
                management,
                Kinds.HOSTED_CLUSTER,
                cluster -> List.of(new ControlPlaneName(cluster.namespace(), cluster.name()).namespace()));
        clustersByCertificate = new Index(
                management,
                Kinds.HOSTED_CLUSTER,
                cluster -> places(cluster.namespace(), NamedCertificates.secrets(cluster)));
        poolsByCluster = new Index(
                management,
                Kinds.NODE_POOL,
                pool -> places(
                        pool.namespace(),
                        pool.text("spec", "clusterName").stream().toList()));
        poolsByConfig = new Index(management, Kinds.NODE_POOL, pool -> places(pool.namespace(), configuration(pool)));
        secretsByInfrastructure = new Index(
                management,
                WellKnownKinds.SECRET,
                secret -> places(
                        secret.namespace(),
                        Optional.ofNullable(secret.labels().get(MADE_FOR)).stream()
                                .toList()));
    }

    /** The hosted cluster in whose control plane namespace an object is. */
    public List<ResourceKey> clusterOfNamespace(Document object) {
        return clustersByControlPlane.keys(object.namespace());
    }

    /** The hosted clusters whose API server presents a certificate out of a Secret. */
    public List<ResourceKey> clustersServedWith(Document secret) {
        return clustersByCertificate.keys(place(secret));
    }

    /** The pools of a hosted cluster. */
    public List<ResourceKey> poolsOf(Document cluster) {
        return poolsByCluster.keys(place(cluster));
    }

    /** The pools of the hosted cluster in whose control plane namespace an object is. */
    public List<ResourceKey> poolsOfNamespace(Document object) {
        return clusterOfNamespace(object).stream()
                .flatMap(cluster -> poolsByCluster.keys(cluster.namespace() + "/" + cluster.name()).stream())
                .toList();
    }

    /** The pools that name a ConfigMap. */
    public List<ResourceKey> poolsConfiguredBy(Document map) {
        return poolsByConfig.keys(place(map));
    }

    /** The pools of a hosted cluster, as last seen. */
    List<Document> pools(Document cluster) {
        return poolsByCluster.all(place(cluster));
    }

    /** The Secrets that were made for a hosted cluster, as their labels say, as last seen. */
    List<Document> secretsMadeFor(Document cluster) {
        return cluster.text("spec", "infraID")
                .map(infra -> secretsByInfrastructure.all(cluster.namespace() + "/" + infra))
                .orElse(List.of());
    }

    private static List<String> configuration(Document pool) {
        return Stream.of("config", "tuningConfig")
                .flatMap(list -> pool.objects("spec", list).stream())
                .flatMap(each -> each.text("name").stream())
                .toList();
    }

    private static String place(Document object) {
        return object.namespace() + "/" + object.name();
    }

    private static List<String> places(String namespace, Collection<String> names) {
        return names.stream().map(name -> namespace + "/" + name).toList();
    }
}
