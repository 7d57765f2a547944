package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects guest kubeconfigs under names that do not collide. */
final class KubeconfigMerge {
    private final List<Document> clusters = new ArrayList<>();
    private final List<Document> users = new ArrayList<>();
    private final List<Document> contexts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    void add(ResourceKey hostedCluster, Document kubeconfig) {
        Optional<Document> cluster = first(kubeconfig, "clusters", "cluster");
        Optional<Document> user = first(kubeconfig, "users", "user");
        if (cluster.isEmpty() || user.isEmpty()) {
            skip(hostedCluster, "its kubeconfig has no cluster or no user");
            return;
        }
        String name = hostedCluster.namespace() + "-" + hostedCluster.name();
        String userName = name + "-admin";
        names.add(name);
        clusters.add(Document.of(Map.of("name", name, "cluster", cluster.get())));
        users.add(Document.of(Map.of("name", userName, "user", user.get())));
        contexts.add(Document.of(
                Map.of("name", name, "context", Map.of("cluster", name, "user", userName, "namespace", "default"))));
    }

    void skip(ResourceKey hostedCluster, String reason) {
        skipped.add(reason.startsWith(hostedCluster.toString()) ? reason : hostedCluster + ": " + reason);
    }

    MergedKubeconfig result() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("clusters", clusters);
        config.put("users", users);
        config.put("contexts", contexts);
        config.put("current-context", names.isEmpty() ? "" : names.get(0));
        return new MergedKubeconfig(Document.of(config), names, skipped);
    }

    private static Optional<Document> first(Document kubeconfig, String list, String entry) {
        return kubeconfig.objects(list).stream().findFirst().flatMap(named -> named.object(entry));
    }
}
