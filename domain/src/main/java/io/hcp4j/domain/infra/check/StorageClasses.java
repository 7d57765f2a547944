package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.kubernetes.DefaultStorageClass;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The storage classes of one cluster, read once for all checks. Safe for use by many threads. */
final class StorageClasses {
    private final ClusterApi cluster;
    private @Nullable Map<String, Document> classes;

    StorageClasses(ClusterApi cluster) {
        this.cluster = cluster;
    }

    /** The address of the cluster, for messages. */
    String server() {
        return cluster.server();
    }

    /** Returns the names of all classes. */
    Set<String> names() {
        return classes().keySet();
    }

    /** Returns the names as a text for messages. */
    String list() {
        return names().isEmpty() ? "none" : String.join(", ", new TreeSet<>(names()));
    }

    /** Returns the default class of claims. */
    Optional<String> standard() {
        return first(DefaultStorageClass::ofClaims);
    }

    /** Returns the default class of virtual machines' disks. */
    Optional<String> standardForMachines() {
        return first(DefaultStorageClass::ofVms).or(this::standard);
    }

    private Optional<String> first(Predicate<Document> wanted) {
        return classes().values().stream()
                .filter(wanted)
                .map(Document::name)
                .sorted()
                .findFirst();
    }

    private synchronized Map<String, Document> classes() {
        Map<String, Document> known = classes;
        if (known == null) {
            known = cluster.list(ListQuery.everywhere(InfraKinds.STORAGE_CLASS)).items().stream()
                    .collect(Collectors.toMap(Document::name, Function.identity()));
            classes = known;
        }
        return known;
    }
}
