package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;

/** A guest's default IngressController and the Services of its routers. */
final class GuestBaselineRouter {
    private static final String DEPLOYMENT = "ingresscontroller.operator.openshift.io/deployment-ingresscontroller";

    private final Document controlPlane;

    GuestBaselineRouter(Document controlPlane) {
        this.controlPlane = controlPlane;
    }

    List<BaselineObject> pieces() {
        return List.of(
                ingressController(),
                service(Router.SERVICE, "NodePort"),
                service(CoreKinds.SERVICE.in("openshift-ingress", "router-internal-default"), "ClusterIP"));
    }

    private BaselineObject ingressController() {
        ResourceKey key = Kinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        int replicas = GuestBaseline.highlyAvailable(controlPlane) ? 2 : 1;
        Document object = ObjectTemplates.of(key)
                .with(IngressDomain.of(controlPlane), "spec", "domain")
                .with(replicas, "spec", "replicas")
                .with("default-ingress-cert", "spec", "defaultCertificate", "name")
                .with(
                        Map.of("type", "NodePortService", "nodePort", Map.of("protocol", "TCP")),
                        "spec",
                        "endpointPublishingStrategy");
        Conditions conditions = Conditions.of(Document.empty(), false)
                .set(Condition.yes("Admitted", "Valid", ""))
                .set(Condition.yes("Available", "IngressControllerAvailable", ""))
                .set(Condition.no(
                        "LoadBalancerManaged",
                        "EndpointPublishingStrategyExcludesManagedLoadBalancer",
                        "The configured endpoint publishing strategy does not include a managed load balancer"))
                .set(Condition.no(
                        "DNSManaged",
                        "UnsupportedEndpointPublishingStrategy",
                        "The endpoint publishing strategy doesn't support DNS management."));
        Document status = Document.empty()
                .with(replicas, "availableReplicas")
                .with(IngressDomain.of(controlPlane), "domain")
                .with(DEPLOYMENT + "=default", "selector")
                .with(conditions.list(), "conditions");
        return BaselineObject.initial(key, object, status);
    }

    private static BaselineObject service(ResourceKey key, String type) {
        return BaselineObject.initial(
                key,
                ObjectTemplates.of(
                                key,
                                Map.of("ingresscontroller.operator.openshift.io/owning-ingresscontroller", "default"))
                        .with(type, "spec", "type")
                        .with(Map.of(DEPLOYMENT, "default"), "spec", "selector")
                        .with(List.of(port("http", 80), port("https", 443), port("metrics", 1936)), "spec", "ports"),
                Document.empty());
    }

    private static Map<String, Object> port(String name, int number) {
        return Map.of("name", name, "port", number, "protocol", "TCP", "targetPort", name);
    }
}
