package io.hcp4j.kube;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.Map;

/** The node pool that these tests are about. */
final class Sample {
    static final ResourceKind POOL =
            ResourceKind.namespaced("hypershift.openshift.io", "v1beta1", "NodePool", "nodepools");
    static final ResourceKey KEY = POOL.in("clusters", "example");
    static final Document OBJECT = Document.of(Map.of("metadata", Map.of("name", "example", "namespace", "clusters")));

    private Sample() {}

    /** The node pool as a server shows it. */
    static Map<String, Object> pool(String name, String version) {
        return Map.of(
                "apiVersion", "hypershift.openshift.io/v1beta1",
                "kind", "NodePool",
                "metadata", Map.of("name", name, "namespace", "clusters", "resourceVersion", version));
    }
}
