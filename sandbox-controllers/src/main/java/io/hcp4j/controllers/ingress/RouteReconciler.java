package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the default router does with Routes: gives them a host in the cluster's domain, and admits them or says why not. */
final class RouteReconciler implements Reconciler {
    private static final String ROUTER = "default";

    private final CachedCluster cluster;
    private final ObjectWriter writer;

    RouteReconciler(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "openshift-router");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.api().get(key);
        if (found.isEmpty() || found.get().has("metadata", "deletionTimestamp")) {
            return ReconcileResult.done();
        }
        Document route = found.get();
        String domain = cluster.get(Kinds.INGRESS.named("cluster"))
                .flatMap(ingress -> ingress.text("spec", "domain"))
                .orElse("");
        if (domain.isEmpty()) {
            return ReconcileResult.done();
        }
        String host = route.text("spec", "host").orElse("");
        if (host.isEmpty()) {
            writer.merge(
                    key.kind(),
                    route,
                    Document.empty().with(key.name() + "-" + key.namespace() + "." + domain, "spec", "host"));
            return ReconcileResult.done();
        }
        Map<String, Object> ingress = new LinkedHashMap<>();
        ingress.put("host", host);
        ingress.put("routerName", ROUTER);
        ingress.put("routerCanonicalHostname", "router-default." + domain);
        ingress.put("wildcardPolicy", route.text("spec", "wildcardPolicy").orElse("None"));
        ingress.put("conditions", admission(route));
        writer.status(key.kind(), route, Document.of(Map.of("ingress", List.of(ingress))));
        return ReconcileResult.done();
    }

    private List<Object> admission(Document route) {
        List<Document> before = route.objects("status", "ingress");
        Conditions conditions = Conditions.of(
                Document.empty().with(before.isEmpty() ? Document.empty() : before.get(0), "status"), false);
        boolean wildcard = route.text("spec", "wildcardPolicy").orElse("None").equals("Subdomain");
        return conditions
                .set(
                        wildcard && !wildcardsAllowed()
                                ? Condition.no("Admitted", "RouteNotAdmitted", "wildcard routes are not allowed")
                                : Condition.yes("Admitted", "", ""))
                .list();
    }

    private boolean wildcardsAllowed() {
        return cluster.get(Kinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", ROUTER))
                .flatMap(controller -> controller.text("spec", "routeAdmission", "wildcardPolicy"))
                .filter("WildcardsAllowed"::equals)
                .isPresent();
    }
}
