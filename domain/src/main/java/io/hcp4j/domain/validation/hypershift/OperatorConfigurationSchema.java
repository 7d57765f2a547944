package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;

import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** Settings of the operators that run in the guest cluster. */
final class OperatorConfigurationSchema {
    private static final int HIGHEST_PORT = 65_535;

    private OperatorConfigurationSchema() {}

    static Schema operatorConfiguration() {
        return object().field(
                        "clusterNetworkOperator",
                        object().field(
                                        "disableMultiNetwork",
                                        flag().immutable("disableMultiNetwork is immutable")
                                                .orElse(false))
                                .field("ovnKubernetesConfig", OvnSchema.ovn())
                                .keeps(
                                        "ovnKubernetesConfig",
                                        "ovnKubernetesConfig is immutable once set and cannot be removed"))
                .field("ingressOperator", object().field("endpointPublishingStrategy", publishing()));
    }

    private static Schema publishing() {
        return object().require("type", oneOf("LoadBalancerService", "HostNetwork", "Private", "NodePortService"))
                .field(
                        "hostNetwork",
                        object().field("httpPort", port().orElse(80L))
                                .field("httpsPort", port().orElse(443L))
                                .field("statsPort", port().orElse(1936L))
                                .field("protocol", protocol())
                                .nullable())
                .field("nodePort", object().field("protocol", protocol()).nullable())
                .field("private", object().field("protocol", protocol()).nullable())
                .field("loadBalancer", loadBalancer().nullable())
                .open();
    }

    private static Schema loadBalancer() {
        return object().require("scope", oneOf("Internal", "External"))
                .require("dnsManagementPolicy", oneOf("Managed", "Unmanaged").orElse("Managed"))
                .field("allowedSourceRanges", list(text()).nullable())
                .passThrough("providerParameters");
    }

    private static Schema port() {
        return int32().between(0, HIGHEST_PORT);
    }

    private static Schema protocol() {
        return oneOf("", "TCP", "PROXY");
    }

    static void fitsNetworkType(Node spec) {
        String type = spec.text("networking", "networkType");
        if (spec.flag("operatorConfiguration", "clusterNetworkOperator", "disableMultiNetwork")
                && !type.equals("Other")) {
            spec.reportField(
                    "disableMultiNetwork can only be set to true when networkType is 'Other'",
                    "false, or the network type Other",
                    "operatorConfiguration",
                    "clusterNetworkOperator",
                    "disableMultiNetwork");
        }
        if (spec.has("operatorConfiguration", "clusterNetworkOperator", "ovnKubernetesConfig")
                && !type.equals("OVNKubernetes")) {
            spec.reportField(
                    "ovnKubernetesConfig is forbidden when networkType is not OVNKubernetes",
                    "OVNKubernetes, or no settings of it",
                    "networking",
                    "networkType");
        }
    }
}
