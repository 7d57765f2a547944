package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects that the control plane creates in its guest, among them those that describe the cluster. */
final class GuestBaseline {
    /** Namespaces, and the capability without which each is not there, "" for none. */
    private static final Map<String, String> NAMESPACES = namespaces();

    private final Document controlPlane;

    GuestBaseline(Document controlPlane) {
        this.controlPlane = controlPlane;
    }

    /** All of it, in the order in which it has to be put. */
    List<BaselineObject> pieces() {
        List<?> disabled = controlPlane.list("spec", "capabilities", "disabled");
        List<BaselineObject> pieces = new ArrayList<>();
        NAMESPACES.forEach((name, capability) -> {
            if (!disabled.contains(capability)) {
                ResourceKey key = WellKnownKinds.NAMESPACE.named(name);
                pieces.add(BaselineObject.lasting(key, ObjectTemplates.of(key), Document.empty()));
            }
        });
        pieces.add(infrastructure());
        pieces.add(ingress());
        pieces.add(dns());
        pieces.addAll(new GuestBaselineNetwork(controlPlane).pieces());
        pieces.addAll(new GuestBaselineStorage(controlPlane).pieces());
        if (!disabled.contains("Ingress")) {
            pieces.addAll(new GuestBaselineRouter(controlPlane).pieces());
        }
        // Last, because with it the operators begin.
        pieces.add(version());
        return pieces;
    }

    /** Whether what has no place on the control plane runs more than once. */
    static boolean highlyAvailable(Document controlPlane) {
        return controlPlane
                .text("spec", "infrastructureAvailabilityPolicy")
                .orElse("")
                .equals("HighlyAvailable");
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new TreeMap<>();
        List.of(
                        "openshift",
                        "openshift-config",
                        "openshift-config-managed",
                        "openshift-dns",
                        "openshift-infra",
                        // The config operator's, whatever the cluster can do; the two others are the ingress
                        // operator's.
                        "openshift-ingress",
                        "openshift-monitoring",
                        "openshift-network-operator",
                        "openshift-ovn-kubernetes")
                .forEach(name -> namespaces.put(name, ""));
        namespaces.put("openshift-console", "Console");
        namespaces.put("openshift-image-registry", "ImageRegistry");
        namespaces.put("openshift-ingress-canary", "Ingress");
        namespaces.put("openshift-ingress-operator", "Ingress");
        return namespaces;
    }

    private BaselineObject infrastructure() {
        ResourceKey key = Kinds.INFRASTRUCTURE.named("cluster");
        String url = controlPlane
                .object("status", "controlPlaneEndpoint")
                .map(at -> "https://" + at.text("host").orElse("") + ":"
                        + at.number("port").orElse(6443L))
                .orElse("");
        Document status = Document.empty()
                .with(controlPlane.text("spec", "infraID").orElse(""), "infrastructureName")
                .with(url, "apiServerURL")
                .with(url, "apiServerInternalURI")
                .with("External", "controlPlaneTopology")
                .with(highlyAvailable(controlPlane) ? "HighlyAvailable" : "SingleReplica", "infrastructureTopology")
                .with("KubeVirt", "platform")
                .with("KubeVirt", "platformStatus", "type");
        return BaselineObject.lasting(
                key, ObjectTemplates.of(key).with("KubeVirt", "spec", "platformSpec", "type"), status);
    }

    private BaselineObject ingress() {
        ResourceKey key = Kinds.INGRESS.named("cluster");
        return BaselineObject.lasting(
                key, ObjectTemplates.of(key).with(IngressDomain.of(controlPlane), "spec", "domain"), Document.empty());
    }

    private BaselineObject dns() {
        ResourceKey key = Kinds.DNS.named("cluster");
        return BaselineObject.lasting(
                key,
                ObjectTemplates.of(key).with(IngressDomain.base(controlPlane), "spec", "baseDomain"),
                Document.empty());
    }

    private BaselineObject version() {
        ResourceKey key = ClusterVersionReconciler.VERSION;
        Map<String, String> spec =
                Map.of("clusterID", controlPlane.text("spec", "clusterID").orElse(""));
        return BaselineObject.lasting(key, ObjectTemplates.of(key).with(spec, "spec"), Document.empty());
    }
}
