package io.hcp4j.sandbox.ingress;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Again;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Condition;
import io.hcp4j.sandbox.control.Reconciler;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the default router does with Routes: gives them a host in the cluster's domain, and admits them or says why not. */
final class RouteReconciler implements Reconciler {
    private static final String ROUTER = "default";

    private final ClusterView cluster;
    private final Writer writer;

    RouteReconciler(ClusterView cluster) {
        this.cluster = cluster;
        this.writer = new Writer(cluster, "openshift-router");
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<Document> found = cluster.api().get(key);
        if (found.isEmpty() || found.get().has("metadata", "deletionTimestamp")) {
            return Again.whenChanged();
        }
        Document route = found.get();
        String domain = cluster.get(Kinds.INGRESS.named("cluster"))
                .flatMap(ingress -> ingress.text("spec", "domain"))
                .orElse("");
        if (domain.isEmpty()) {
            return Again.whenChanged();
        }
        String host = route.text("spec", "host").orElse("");
        if (host.isEmpty()) {
            writer.merge(
                    key.kind(),
                    route,
                    Document.empty().with(key.name() + "-" + key.namespace() + "." + domain, "spec", "host"));
            return Again.whenChanged();
        }
        Map<String, Object> ingress = new LinkedHashMap<>();
        ingress.put("host", host);
        ingress.put("routerName", ROUTER);
        ingress.put("routerCanonicalHostname", "router-default." + domain);
        ingress.put("wildcardPolicy", route.text("spec", "wildcardPolicy").orElse("None"));
        ingress.put("conditions", List.of(admitted(route)));
        writer.status(key.kind(), route, Document.of(Map.of("ingress", List.of(ingress))));
        return Again.whenChanged();
    }

    private Map<String, Object> admitted(Document route) {
        boolean refused =
                route.text("spec", "wildcardPolicy").orElse("None").equals("Subdomain") && !wildcardsAllowed();
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", "Admitted");
        condition.put("status", refused ? "False" : "True");
        if (refused) {
            condition.put("reason", "RouteNotAdmitted");
            condition.put("message", "wildcard routes are not allowed");
        }
        condition.put(
                "lastTransitionTime",
                route.text("metadata", "creationTimestamp").orElseGet(Condition::now));
        return condition;
    }

    private boolean wildcardsAllowed() {
        return cluster.get(Kinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", ROUTER))
                .flatMap(controller -> controller.text("spec", "routeAdmission", "wildcardPolicy"))
                .filter("WildcardsAllowed"::equals)
                .isPresent();
    }
}
