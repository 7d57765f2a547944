package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** KubeVirt's cloud controller manager of one guest: each of the guest's load balancers is one of the cluster that runs its VMs. */
final class GuestBalancers {
    /** On what it makes: the infra id of the guest. */
    static final String CLUSTER = "cluster.x-k8s.io/cluster-name";

    private static final String NAME = "cluster.x-k8s.io/tenant-service-name";
    private static final String NAMESPACE = "cluster.x-k8s.io/tenant-service-namespace";
    private static final String FINALIZER = "service.kubernetes.io/load-balancer-cleanup";
    private static final String OPERATOR = "kubevirt-cloud-controller-manager";
    private static final int LONGEST = 32;

    private final CachedCluster guest;
    private final InfraNamespace place;
    private final String infraId;
    private final ObjectWriter inside;
    private final ObjectWriter below;

    GuestBalancers(Document controlPlane, CachedCluster guest, InfraNamespace place) {
        this.guest = guest;
        this.place = place;
        this.infraId = controlPlane.text("spec", "infraID").orElse("");
        this.inside = new ObjectWriter(guest, "cloud-controller-manager");
        this.below = new ObjectWriter(place.cluster(), OPERATOR);
    }

    /** Creates the missing ones, reports their addresses to the guest, and deletes those that are no longer needed. */
    void ensure(NodeEndpoints endpoints) {
        List<String> wanted = new ArrayList<>();
        for (Document service : guest.all(CoreKinds.SERVICE, GuestBalancers::concerned)) {
            if (balancer(service) && !service.has("metadata", "deletionTimestamp")) {
                wanted.add(ensure(service, endpoints).name());
            } else {
                below(service).ifPresent(old -> below.delete(CoreKinds.SERVICE, old));
                tell(service, List.of());
                inside.removeFinalizer(CoreKinds.SERVICE, service, FINALIZER);
            }
        }
        of(infraId, place).stream()
                .filter(service -> !wanted.contains(service.name()))
                .forEach(old -> below.delete(CoreKinds.SERVICE, old));
    }

    /** Removes all of a guest that is gone. */
    static void removeAll(Document controlPlane, InfraNamespace place) {
        ObjectWriter writer = new ObjectWriter(place.cluster(), OPERATOR);
        of(controlPlane.text("spec", "infraID").orElse(""), place)
                .forEach(old -> writer.delete(CoreKinds.SERVICE, old));
    }

    private static List<Document> of(String infraId, InfraNamespace place) {
        return place.cluster()
                .all(
                        CoreKinds.SERVICE,
                        place.namespace(),
                        service -> infraId.equals(service.labels().get(CLUSTER))
                                && service.labels().containsKey(NAME));
    }

    private ResourceKey ensure(Document service, NodeEndpoints endpoints) {
        inside.addFinalizer(CoreKinds.SERVICE, service, FINALIZER);
        ResourceKey key = key(service);
        List<Map<String, Object>> ports = new ArrayList<>();
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Document port : service.objects("spec", "ports")) {
            long nodePort = port.number("nodePort").orElse(0L);
            Map<String, Object> outside = port(port, port.number("port").orElse(0L));
            outside.put("targetPort", nodePort);
            ports.add(outside);
            targets.add(port(port, nodePort));
        }
        Document present = below(service).orElse(Document.empty());
        below.ensure(
                CoreKinds.SERVICE,
                ObjectTemplates.of(key, Map.of(CLUSTER, infraId, NAME, service.name(), NAMESPACE, service.namespace()))
                        .with(service.annotations(), "metadata", "annotations")
                        .with("LoadBalancer", "spec", "type")
                        .with(
                                service.text("spec", "externalTrafficPolicy").orElse("Cluster"),
                                "spec",
                                "externalTrafficPolicy")
                        .with(withNodePorts(ports, present), "spec", "ports"));
        endpoints.ensure(key.name(), targets);
        tell(service, present.objects("status", "loadBalancer", "ingress"));
        return key;
    }

    /** The ports of nodes that the server has added since, so that nothing looks different. */
    private static List<Map<String, Object>> withNodePorts(List<Map<String, Object>> ports, Document present) {
        List<Document> there = present.objects("spec", "ports");
        if (there.size() == ports.size()) {
            for (int i = 0; i < ports.size(); i++) {
                Map<String, Object> port = ports.get(i);
                there.get(i).value("nodePort").ifPresent(number -> port.put("nodePort", number));
            }
        }
        return ports;
    }

    private void tell(Document service, List<Document> ingress) {
        if (!ingress.equals(service.objects("status", "loadBalancer", "ingress"))) {
            inside.status(CoreKinds.SERVICE, service, Document.empty().with(ingress, "loadBalancer", "ingress"));
        }
    }

    private Optional<Document> below(Document service) {
        return place.cluster().get(key(service));
    }

    /** Named like every cloud's load balancers. */
    private ResourceKey key(Document service) {
        String name = "a" + service.uid().orElse("").replace("-", "");
        return CoreKinds.SERVICE.in(place.namespace(), name.substring(0, Math.min(name.length(), LONGEST)));
    }

    private static Map<String, Object> port(Document port, long number) {
        Map<String, Object> result = new LinkedHashMap<>();
        port.text("name").ifPresent(name -> result.put("name", name));
        result.put("port", number);
        result.put("protocol", port.text("protocol").orElse("TCP"));
        return result;
    }

    private static boolean balancer(Document service) {
        return service.text("spec", "type").orElse("").equals("LoadBalancer");
    }

    private static boolean concerned(Document service) {
        return balancer(service) || service.list("metadata", "finalizers").contains(FINALIZER);
    }
}
