package io.hcp4j.it.change;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Map;

/** Node pools as a user has created them. */
final class Pools {
    private Pools() {}

    static Document document(ResourceKey key, int replicas) {
        return Document.of(Map.of(
                "apiVersion",
                key.kind().apiVersion(),
                "kind",
                key.kind().kind(),
                "metadata",
                Map.of("name", key.name(), "namespace", key.namespace()),
                "spec",
                Map.of(
                        "arch",
                        "amd64",
                        "clusterName",
                        "example",
                        "replicas",
                        replicas,
                        "management",
                        Map.of("upgradeType", "Replace"),
                        "release",
                        Map.of("image", "registry.example.com/release:4.19.3-x86_64"),
                        "platform",
                        Map.of(
                                "type",
                                "KubeVirt",
                                "kubevirt",
                                Map.of(
                                        "compute", Map.of("cores", 2, "memory", "8Gi"),
                                        "rootVolume",
                                                Map.of("type", "Persistent", "persistent", Map.of("size", "32Gi")))))));
    }
}
