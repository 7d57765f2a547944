package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration that a node pool's machines get besides their release.
 *
 * @param release of the pool
 * @param texts the contents of the ConfigMaps that the pool names
 * @param missing ConfigMaps that it names and that are not there
 */
record PoolConfig(Release release, List<String> texts, List<String> missing) {
    private static final String CURRENT = "hypershift.openshift.io/nodePoolCurrentConfig";

    /** On a NodePool, and on the MachineSet of one that is upgraded in place: what its machines have. */
    static final String CURRENT_VERSIONED = "hypershift.openshift.io/nodePoolCurrentConfigVersion";

    /** Copies the lists. */
    PoolConfig {
        texts = List.copyOf(texts);
        missing = List.copyOf(missing);
    }

    static PoolConfig of(CachedCluster management, Document pool) {
        List<String> texts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String list : List.of("config", "tuningConfig")) {
            for (Document reference : pool.objects("spec", list)) {
                String name = reference.text("name").orElse("");
                Optional<Document> map = management.get(WellKnownKinds.CONFIG_MAP.in(pool.namespace(), name));
                map.ifPresentOrElse(
                        each -> texts.add(new TreeMap<>(each.texts("data")).toString()), () -> missing.add(name));
            }
        }
        return new PoolConfig(new Release(pool.text("spec", "release", "image").orElse("")), texts, missing);
    }

    /** What {@code UpdatingConfig} calls the configuration: eight hexadecimal digits. */
    String hash() {
        return MachineTemplate.hash(String.join("\n", texts));
    }

    /** The same of the configuration together with the release: what machines are made from. */
    String versioned() {
        return MachineTemplate.hash(String.join("\n", texts) + "\n" + release.image());
    }

    /** Whether a pool's machines have had another configuration so far, or none. */
    boolean differs(Document pool) {
        return !hash().equals(pool.annotations().get(CURRENT));
    }

    /** What a pool all of whose machines have this configuration says of itself. */
    Document arrived() {
        return Document.empty()
                .with(hash(), "metadata", "annotations", CURRENT)
                .with(versioned(), "metadata", "annotations", CURRENT_VERSIONED);
    }
}
