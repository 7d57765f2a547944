package io.hcp4j.domain.manifest.export;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes a hosted cluster down in files from which it can be made again. */
final class ClusterExporter {
    /** Its query string holds what opens the snapshot. */
    private static final String[] SNAPSHOT = {"spec", "etcd", "managed", "storage", "restoreSnapshotURL"};

    private final ClusterApi management;
    private final SecretExportMode form;

    /**
     * From one management cluster.
     *
     * @param form how Secrets are exported; with {@link SecretExportMode#OMIT} none is read
     */
    ClusterExporter(ClusterApi management, SecretExportMode form) {
        this.management = Objects.requireNonNull(management, "management");
        this.form = Objects.requireNonNull(form, "form");
    }

    /**
     * A hosted cluster with its node pools, and the Secrets and ConfigMaps that these refer to.
     *
     * @throws HcpException NOT_FOUND when there is none of that name; and the errors of reading
     */
    ExportedCluster export(String namespace, String name) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        Document cluster = management.get(key).orElseThrow(() -> NotFound.hostedCluster(key));
        List<Document> pools = pools(namespace, name);
        Set<ResourceKey> references = new TreeSet<>(
                Comparator.comparing((ResourceKey reference) -> reference.kind().kind())
                        .thenComparing(ResourceKey::name));
        Stream.concat(Stream.of(cluster), pools.stream())
                .map(SpecReferences::of)
                .forEach(references::addAll);
        return collect(cluster, pools, references);
    }

    private ExportedCluster collect(Document cluster, List<Document> pools, Set<ResourceKey> references) {
        List<Document> manifests = new ArrayList<>();
        List<ResourceKey> omitted = new ArrayList<>();
        List<ResourceKey> missing = new ArrayList<>();
        for (ResourceKey reference : references) {
            boolean secret = reference.kind().equals(WellKnownKinds.SECRET);
            if (secret && form != SecretExportMode.INCLUDE) {
                omitted.add(reference);
            }
            if (secret && form == SecretExportMode.OMIT) {
                continue;
            }
            Optional<Document> found = management.get(reference);
            found.map(object -> manifest(reference, object)).ifPresentOrElse(manifests::add, () -> {
                missing.add(reference);
                omitted.remove(reference);
            });
        }
        boolean signed = cluster.has(SNAPSHOT) && form != SecretExportMode.INCLUDE;
        Document complete = ServerPopulatedFields.without(cluster);
        manifests.add(signed ? complete.without(SNAPSHOT) : complete);
        pools.stream().map(ServerPopulatedFields::without).forEach(manifests::add);
        return new ExportedCluster(manifests, omitted, missing, signed);
    }

    /** A list leaves out what its items have in common. */
    private Document manifest(ResourceKey key, Document object) {
        Document complete = ServerPopulatedFields.without(object.with(key.kind().apiVersion(), "apiVersion")
                .with(key.kind().kind(), "kind"));
        boolean hidden = key.kind().equals(WellKnownKinds.SECRET) && form == SecretExportMode.REFERENCE;
        return hidden ? SecretPlaceholder.to(complete) : complete;
    }

    private List<Document> pools(String namespace, String cluster) {
        List<Document> pools = new ArrayList<>();
        new ObjectPages(management, ListQuery.in(HypershiftKinds.NODE_POOL, namespace))
                .forEachRemaining(page -> page.stream()
                        .filter(pool ->
                                pool.text("spec", "clusterName").orElse("").equals(cluster))
                        .map(pool -> pool.with(HypershiftKinds.NODE_POOL.apiVersion(), "apiVersion")
                                .with(HypershiftKinds.NODE_POOL.kind(), "kind"))
                        .forEach(pools::add));
        pools.sort(Comparator.comparing(Document::name));
        return pools;
    }
}
