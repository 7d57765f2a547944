package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.ClusterDefaults;
import java.util.List;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;

/** The cluster's networks and names. */
final class NetworkOptions {
    final Flag<String> baseDomain;
    final Flag<String> baseDomainPrefix;
    final Flag<String> externalDnsDomain;
    final Flag<String> networkType;
    final Flag<List<String>> serviceCidrs;
    final Flag<List<String>> clusterCidrs;
    final Flag<List<String>> machineCidrs;
    final Flag<Boolean> defaultDual;
    final Flag<Boolean> disableMultiNetwork;
    final Flag<Integer> ovnMtu;
    final Flag<Boolean> allocateNodeCidrs;

    NetworkOptions(Flags flags) {
        flags.section("Networks and ingress");
        baseDomain = flags.flag("--base-domain")
                .sets(HOSTED_CLUSTER, "spec.dns.baseDomain")
                .label("DOMAIN")
                .help(
                        "The base domain of the guest's ingress (default: a subdomain of the infrastructure cluster's ingress).")
                .text("");
        baseDomainPrefix = flags.flag("--base-domain-prefix")
                .sets(HOSTED_CLUSTER, "spec.dns.baseDomainPrefix")
                .label("PREFIX")
                .help("The prefix of the base domain, in place of the name. Needs --base-domain.")
                .text("");
        externalDnsDomain = flags.flag("--external-dns-domain")
                .sets(HOSTED_CLUSTER, "spec.services")
                .label("DOMAIN")
                .help("Publish the services as routes named <service>-<name>.DOMAIN, for external-dns.")
                .text("");
        networkType = flags.flag("--network-type")
                .sets(HOSTED_CLUSTER, "spec.networking.networkType")
                .label("TYPE")
                .offers("OVNKubernetes", "Calico", "OpenShiftSDN", "Other")
                .help("OVNKubernetes, Calico, OpenShiftSDN or Other (default: "
                        + ClusterDefaults.NETWORK_TYPE.wireName() + ").")
                .text("");
        serviceCidrs = flags.flag("--service-cidr")
                .sets(HOSTED_CLUSTER, "spec.networking.serviceNetwork")
                .label("CIDR")
                .help("A network of services (default: " + ClusterDefaults.SERVICE_NETWORK + "). Repeatable.")
                .texts();
        clusterCidrs = flags.flag("--cluster-cidr")
                .sets(HOSTED_CLUSTER, "spec.networking.clusterNetwork")
                .label("CIDR")
                .help("A network of pods (default: " + ClusterDefaults.POD_NETWORK + "). Repeatable.")
                .texts();
        machineCidrs = flags.flag("--machine-cidr")
                .sets(HOSTED_CLUSTER, "spec.networking.machineNetwork")
                .label("CIDR")
                .help("A network of nodes. Repeatable.")
                .texts();
        defaultDual = flags.flag("--default-dual")
                .help("Use the default networks of IPv4 and IPv6. Excludes --service-cidr and --cluster-cidr.")
                .onOff(false);
        disableMultiNetwork = flags.flag("--disable-multi-network")
                .sets(HOSTED_CLUSTER, "spec.operatorConfiguration.clusterNetworkOperator.disableMultiNetwork")
                .help("Disable Multus. Needs --network-type Other.")
                .onOff(false);
        ovnMtu = flags.flag("--ovn-kubernetes-mtu")
                .sets(HOSTED_CLUSTER, "spec.operatorConfiguration.clusterNetworkOperator")
                .label("BYTES")
                .help("The MTU of OVN-Kubernetes, 576 to 9216 (default: the operator's choice).")
                .number(0);
        allocateNodeCidrs = flags.flag("--allocate-node-cidrs")
                .sets(HOSTED_CLUSTER, "spec.networking.allocateNodeCIDRs")
                .help("Let the control plane allocate pod networks to nodes. Needs --network-type Other.")
                .onOff(false);
    }
}
