package io.hcp4j.domain.validation;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What HostedClusters and NodePools that are created together must agree on. */
final class CrossObjectRules {
    private CrossObjectRules() {}

    static void check(List<Document> manifests, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        Map<String, Document> clusters = new HashMap<>();
        for (Document manifest : manifests) {
            boolean ours = manifest.apiVersion().startsWith(HypershiftKinds.GROUP + "/");
            if (ours
                    && !manifest.name().isEmpty()
                    && !seen.add(manifest.kind() + " " + place(manifest, manifest.name()))) {
                problems.add(problem(manifest, "metadata.name", manifest.name(), "is given twice", "each object once"));
            }
            if (ours && manifest.kind().equals(HypershiftKinds.HOSTED_CLUSTER.kind())) {
                clusters.put(place(manifest, manifest.name()), manifest);
            }
        }
        for (Document manifest : manifests) {
            if (manifest.kind().equals(HypershiftKinds.NODE_POOL.kind())) {
                Document cluster = clusters.get(
                        place(manifest, manifest.text("spec", "clusterName").orElse("")));
                if (cluster != null) {
                    samePlatform(manifest, cluster, problems);
                }
            }
        }
    }

    private static String place(Document manifest, String name) {
        return manifest.namespace() + "/" + name;
    }

    private static void samePlatform(Document pool, Document cluster, List<Problem> problems) {
        String own = pool.text("spec", "platform", "type").orElse("");
        String wanted = cluster.text("spec", "platform", "type").orElse("");
        if (!own.isEmpty() && !wanted.isEmpty() && !own.equals(wanted)) {
            problems.add(problem(
                    pool, "spec.platform.type", own, "is not the platform of HostedCluster " + cluster.name(), wanted));
        }
    }

    private static Problem problem(Document about, String field, String value, String message, String allowed) {
        return new Problem(about.kind() + " " + about.name(), field, value, message, allowed);
    }
}
