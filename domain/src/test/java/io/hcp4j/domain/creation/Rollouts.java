package io.hcp4j.domain.creation;

import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;

/** What HyperShift says in the status of its objects when they are rolled out. */
final class Rollouts {
    private static final String TIME = "2026-01-01T00:00:00Z";

    private Rollouts() {}

    /** A hosted cluster has completed the roll-out of a version. */
    static void complete(ClusterApi api, ResourceKey cluster, String version) {
        Map<String, Object> done = Map.of(
                "state",
                "Completed",
                "image",
                Releases.image(version),
                "version",
                version,
                "verified",
                false,
                "startedTime",
                TIME,
                "completionTime",
                TIME);
        Map<String, Object> status = Map.of(
                "desired",
                Map.of("image", Releases.image(version), "version", version),
                "observedGeneration",
                1,
                "availableUpdates",
                List.of(),
                "history",
                List.of(done));
        patch(api, cluster, Map.of("version", status));
    }

    /** A node pool has all its nodes. */
    static void ready(ClusterApi api, ResourceKey pool, String version, int nodes) {
        patch(
                api,
                pool,
                Map.of(
                        "replicas",
                        nodes,
                        "version",
                        version,
                        "conditions",
                        List.of(condition("AllNodesHealthy"), condition("AllMachinesReady"))));
    }

    private static Map<String, Object> condition(String type) {
        return Map.of(
                "type",
                type,
                "status",
                "True",
                "reason",
                "Test",
                "message",
                "",
                "lastTransitionTime",
                TIME,
                "observedGeneration",
                1);
    }

    private static void patch(ClusterApi api, ResourceKey key, Map<String, ?> status) {
        api.patch(key, new Patch.Merge(Document.of(Map.of("status", status)), "status"), TestServer.TEST);
    }
}
