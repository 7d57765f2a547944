package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a guest's network is described, in its configuration and to its network operator. */
final class GuestBaselineNetwork {
    private static final String OVN = "OVNKubernetes";

    // Others than those of the cluster below, whose network carries this one.
    private static final int GENEVE_PORT = 9880;
    private static final int VXLAN_PORT = 9879;
    private static final String JOIN_SUBNET = "100.66.0.0/16";
    private static final String JOIN_SUBNET_V6 = "fd99::/64";

    private final Document controlPlane;

    GuestBaselineNetwork(Document controlPlane) {
        this.controlPlane = controlPlane;
    }

    List<BaselineObject> pieces() {
        Document networks = Document.empty()
                .with(pods(), "clusterNetwork")
                .with(services(), "serviceNetwork")
                .with(type(), "networkType");
        ResourceKey configuration = Kinds.NETWORK.named("cluster");
        ResourceKey operator = Kinds.OPERATOR_NETWORK.named("cluster");
        return List.of(
                BaselineObject.lasting(
                        configuration, ObjectTemplates.of(configuration).with(networks, "spec"), networks),
                BaselineObject.lasting(
                        operator,
                        ObjectTemplates.of(operator)
                                .with("Managed", "spec", "managementState")
                                .with(pods(), "spec", "clusterNetwork")
                                .with(services(), "spec", "serviceNetwork")
                                .with(defaultNetwork(), "spec", "defaultNetwork"),
                        Document.empty()));
    }

    private Map<String, Object> defaultNetwork() {
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("type", type());
        if (type().equals(OVN)) {
            network.put(
                    "ovnKubernetesConfig",
                    Map.of(
                            "genevePort", GENEVE_PORT,
                            "v4InternalSubnet", JOIN_SUBNET,
                            "ipv6", Map.of("internalJoinSubnet", JOIN_SUBNET_V6)));
        } else if (type().equals("OpenShiftSDN")) {
            network.put("openshiftSDNConfig", Map.of("vxlanPort", VXLAN_PORT));
        }
        return network;
    }

    private String type() {
        return controlPlane.text("spec", "networking", "networkType").orElse(OVN);
    }

    private List<Map<String, Object>> pods() {
        List<Document> networks = controlPlane.objects("spec", "networking", "clusterNetwork");
        return networks.isEmpty()
                ? List.of(pods("10.132.0.0/14", 0))
                : networks.stream()
                        .map(each -> pods(
                                each.text("cidr").orElse(""),
                                each.number("hostPrefix").orElse(0L)))
                        .toList();
    }

    private static Map<String, Object> pods(String cidr, long hostPrefix) {
        long usual = cidr.contains(":") ? 64 : 23;
        return Map.of("cidr", cidr, "hostPrefix", hostPrefix == 0 ? usual : hostPrefix);
    }

    private List<String> services() {
        List<Document> networks = controlPlane.objects("spec", "networking", "serviceNetwork");
        return networks.isEmpty()
                ? List.of("172.31.0.0/16")
                : networks.stream().flatMap(each -> each.text("cidr").stream()).toList();
    }
}
