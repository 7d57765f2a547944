package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.Component;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps a control plane, and the VMs of its cluster, apart from the rest of the cluster they are in. Objects only: nothing here obeys. */
final class NetworkPolicies {
    private static final Document EVERYTHING = Document.empty();
    private static final List<String> INGRESS = List.of("Ingress");

    private final Clusters clusters;
    private final ObjectWriter writer;
    private final Document cluster;
    private final ControlPlaneName name;

    NetworkPolicies(Clusters clusters, ObjectWriter writer, Document cluster, ControlPlaneName name) {
        this.clusters = clusters;
        this.writer = writer;
        this.cluster = cluster;
        this.name = name;
    }

    /** Has them there. */
    void ensure() {
        policy("openshift-ingress", EVERYTHING, from(namespaces("ingress")));
        policy("same-namespace", EVERYTHING, from(Map.of("podSelector", Map.of())));
        policy("kas", app(Component.KUBE_API_SERVER), port(6443));
        policy("openshift-monitoring", EVERYTHING, from(namespaces("monitoring")));
        nodePort("OAuthServer", "nodeport-oauth", "oauth-openshift", 6443);
        nodePort("Ignition", "nodeport-ignition-proxy", "ignition-server-proxy", 8443);
        nodePort("Konnectivity", "nodeport-konnectivity", "konnectivity-server", 8091);
        // What is not seen yet does not tell where the VMs are.
        if (clusters.management().get(name.hostedControlPlane()).isPresent()) {
            clusters.infra(name.namespace()).ifPresent(this::virtLauncher);
        }
    }

    private void nodePort(String service, String policy, String app, int port) {
        boolean published = cluster.objects("spec", "services").stream()
                .filter(each -> each.text("service").orElse("").equals(service))
                .anyMatch(each -> each.text("servicePublishingStrategy", "type")
                        .orElse("")
                        .equals("NodePort"));
        if (published) {
            policy(policy, app(app), port(port));
        }
    }

    /** Where the VMs are: they may be talked to, and may talk to anything but what else is in that cluster. */
    private void virtLauncher(Clusters.InfraNamespace place) {
        CachedCluster view = place.cluster();
        String infraId = cluster.text("spec", "infraID").orElse(name.name());
        List<String> hidden = view.get(Kinds.NETWORK.named("cluster")).stream()
                .flatMap(network -> Stream.concat(
                        network.objects("status", "clusterNetwork").stream()
                                .flatMap(each -> each.text("cidr").stream()),
                        network.list("status", "serviceNetwork").stream().map(String::valueOf)))
                .toList();
        List<Object> peers = new ArrayList<>();
        peers.add(Map.of("ipBlock", block("0.0.0.0/0", hidden, false)));
        peers.add(Map.of("ipBlock", block("::/0", hidden, true)));
        Map<String, String> own = Map.of("hypershift.openshift.io/infra-id", infraId, "kubevirt.io", "virt-launcher");
        peers.add(Map.of("podSelector", Map.of("matchLabels", Map.of("hypershift.openshift.io/infra-id", infraId))));
        peers.add(pods("openshift-dns", "dns.operator.openshift.io/daemonset-dns", "default"));
        peers.add(pods(
                "openshift-ingress",
                "ingresscontroller.operator.openshift.io/deployment-ingresscontroller",
                "default"));
        if (view.equals(clusters.management())) {
            for (String app : List.of(Component.KUBE_API_SERVER, "oauth-openshift", "ignition-server-proxy")) {
                peers.add(Map.of("podSelector", app(app).asMap()));
            }
        }
        List<Object> protocols = Stream.of("TCP", "UDP", "SCTP")
                .map(protocol -> (Object) Map.of("protocol", protocol))
                .toList();
        ResourceKey key = CoreKinds.NETWORK_POLICY.in(place.namespace(), "virt-launcher");
        Document policy = ObjectTemplates.of(key)
                .with(Map.of("matchLabels", own), "spec", "podSelector")
                .with(List.of("Ingress", "Egress"), "spec", "policyTypes")
                .with(List.of(Map.of("ports", protocols)), "spec", "ingress")
                .with(List.of(Map.of("to", peers)), "spec", "egress");
        new ObjectWriter(view, HostedClusterReconciler.FIELD_MANAGER).ensure(key.kind(), policy);
    }

    private static Map<String, Object> block(String cidr, List<String> hidden, boolean six) {
        List<String> except =
                hidden.stream().filter(each -> each.contains(":") == six).toList();
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("cidr", cidr);
        if (!except.isEmpty()) {
            block.put("except", except);
        }
        return block;
    }

    private void policy(String policy, Document pods, Map<String, Object> rule) {
        writer.ensure(
                CoreKinds.NETWORK_POLICY,
                ObjectTemplates.of(CoreKinds.NETWORK_POLICY.in(name.namespace(), policy))
                        .with(pods, "spec", "podSelector")
                        .with(INGRESS, "spec", "policyTypes")
                        .with(List.of(rule), "spec", "ingress"));
    }

    private static Map<String, Object> from(Map<String, Object> peer) {
        return Map.of("from", List.of(peer));
    }

    private static Map<String, Object> port(int port) {
        return Map.of("ports", List.of(Map.of("protocol", "TCP", "port", port)));
    }

    private static Map<String, Object> namespaces(String group) {
        return Map.of("namespaceSelector", Map.of("matchLabels", Map.of("network.openshift.io/policy-group", group)));
    }

    private static Map<String, Object> pods(String namespace, String label, String value) {
        return Map.of(
                "namespaceSelector",
                Map.of("matchLabels", Map.of("kubernetes.io/metadata.name", namespace)),
                "podSelector",
                Map.of("matchLabels", Map.of(label, value)));
    }

    private static Document app(String app) {
        return Document.of(Map.of("matchLabels", Map.of("app", app)));
    }
}
