package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;

/** Has the objects of a {@link Passthrough} there. */
final class PassthroughIngress {
    private static final String PORT = "https-443";

    private final Passthrough passthrough;
    private final Document controlPlane;
    private final ObjectWriter writer;

    PassthroughIngress(Passthrough passthrough) {
        this.passthrough = passthrough;
        this.controlPlane = passthrough.controlPlane();
        this.writer = new ObjectWriter(passthrough.place().cluster(), "hosted-cluster-config-operator");
    }

    /** Leads to a port of the guest's nodes. */
    void ensure(long routerPort, NodeEndpoints endpoints) {
        // Only what is not defaulted, so that what is there can be compared; no selector: the slices are made for it.
        writer.ensure(
                CoreKinds.SERVICE,
                ObjectTemplates.of(passthrough.service(), labels())
                        .with("ClusterIP", "spec", "type")
                        .with(
                                List.of(Map.of("name", PORT, "port", 443, "protocol", "TCP", "targetPort", routerPort)),
                                "spec",
                                "ports"));
        writer.ensure(
                Kinds.ROUTE,
                ObjectTemplates.of(passthrough.route(), labels())
                        .with("https." + IngressDomain.of(controlPlane), "spec", "host")
                        .with("Subdomain", "spec", "wildcardPolicy")
                        .with("passthrough", "spec", "tls", "termination")
                        .with("None", "spec", "tls", "insecureEdgeTerminationPolicy")
                        .with(PORT, "spec", "port", "targetPort")
                        .with("Service", "spec", "to", "kind")
                        .with(passthrough.service().name(), "spec", "to", "name"));
        endpoints.ensure(
                passthrough.service().name(), List.of(Map.of("name", PORT, "port", routerPort, "protocol", "TCP")));
    }

    /** Takes them away. */
    void remove() {
        for (ResourceKey key : List.of(passthrough.service(), passthrough.route())) {
            passthrough.place().cluster().get(key).ifPresent(old -> writer.delete(key.kind(), old));
        }
    }

    private Map<String, String> labels() {
        return Map.of(
                "hypershift.openshift.io/infra-id",
                controlPlane.text("spec", "infraID").orElse(""));
    }
}
