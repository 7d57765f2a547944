package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The storage classes of one cluster, read once for all checks. Safe for use by many threads. */
final class StorageClasses {
    /** The class of claims that name none. */
    static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    /** Kubernetes honours the annotation of its beta versions as well. */
    private static final String BETA_DEFAULT = "storageclass.beta.kubernetes.io/is-default-class";

    /** The class of virtual machines' disks that name none; the data importer prefers it to the other. */
    private static final String DEFAULT_FOR_VMS = "storageclass.kubevirt.io/is-default-virt-class";

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
        return marked(DEFAULT).or(() -> marked(BETA_DEFAULT));
    }

    /** Returns the default class of virtual machines' disks. */
    Optional<String> standardForMachines() {
        return marked(DEFAULT_FOR_VMS).or(this::standard);
    }

    private Optional<String> marked(String annotation) {
        return classes().values().stream()
                .filter(each -> "true".equals(each.annotations().get(annotation)))
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
