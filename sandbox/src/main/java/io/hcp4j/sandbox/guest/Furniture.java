package io.hcp4j.sandbox.guest;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the control plane puts into its guest, so that whoever looks there finds the cluster described. */
final class Furniture {
    private static final List<Piece> NAMESPACES = Stream.of(
                    "openshift",
                    "openshift-config",
                    "openshift-config-managed",
                    "openshift-console",
                    "openshift-dns",
                    "openshift-image-registry",
                    "openshift-infra",
                    "openshift-ingress",
                    "openshift-ingress-canary",
                    "openshift-ingress-operator",
                    "openshift-monitoring",
                    "openshift-network-operator",
                    "openshift-ovn-kubernetes")
            .map(WellKnownKinds.NAMESPACE::named)
            .map(key -> Piece.lasting(key, Draft.of(key), Document.empty()))
            .toList();

    private final Document controlPlane;

    Furniture(Document controlPlane) {
        this.controlPlane = controlPlane;
    }

    /** All of it, in the order in which it has to be put. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(NAMESPACES);
        pieces.add(infrastructure());
        pieces.add(ingress());
        pieces.add(dns());
        pieces.addAll(new FurnitureNetwork(controlPlane).pieces());
        pieces.addAll(new FurnitureStorage(controlPlane).pieces());
        if (!controlPlane.list("spec", "capabilities", "disabled").contains("Ingress")) {
            pieces.addAll(new FurnitureRouter(controlPlane).pieces());
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

    private Piece infrastructure() {
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
        return Piece.lasting(key, Draft.of(key).with("KubeVirt", "spec", "platformSpec", "type"), status);
    }

    private Piece ingress() {
        ResourceKey key = Kinds.INGRESS.named("cluster");
        return Piece.lasting(
                key, Draft.of(key).with(IngressDomain.of(controlPlane), "spec", "domain"), Document.empty());
    }

    private Piece dns() {
        ResourceKey key = Kinds.DNS.named("cluster");
        return Piece.lasting(
                key, Draft.of(key).with(IngressDomain.base(controlPlane), "spec", "baseDomain"), Document.empty());
    }

    private Piece version() {
        ResourceKey key = ClusterVersionReconciler.VERSION;
        Map<String, String> spec =
                Map.of("clusterID", controlPlane.text("spec", "clusterID").orElse(""));
        return Piece.lasting(key, Draft.of(key).with(spec, "spec"), Document.empty());
    }
}
