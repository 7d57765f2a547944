package io.hcp4j.domain.wire;

import io.hcp4j.domain.network.ApiServerNetworking;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.ClusterNetworkOperatorConfig;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.network.NodeCidrAllocation;
import io.hcp4j.domain.network.OvnKubernetesConfig;
import io.hcp4j.domain.network.OvnSubnets;

/** Wire forms of networks and names. */
final class NetworkCodecs {
    static final Codec<ClusterNetwork> CLUSTER_NETWORK = ObjectCodec.of(
                    ClusterNetwork::builder, ClusterNetwork.Builder::unknown, ClusterNetwork.Builder::build)
            .optional(Scalars.CIDR, ClusterNetwork::cidr, ClusterNetwork.Builder::cidr, "cidr")
            .optional(Scalars.INT, ClusterNetwork::hostPrefix, ClusterNetwork.Builder::hostPrefix, "hostPrefix");

    static final Codec<NetworkRange> NETWORK_RANGE = ObjectCodec.of(
                    NetworkRange::builder, NetworkRange.Builder::unknown, NetworkRange.Builder::build)
            .optional(Scalars.CIDR, NetworkRange::cidr, NetworkRange.Builder::cidr, "cidr");

    static final Codec<ApiServerNetworking> API_SERVER_NETWORKING = ObjectCodec.of(
                    ApiServerNetworking::builder,
                    ApiServerNetworking.Builder::unknown,
                    ApiServerNetworking.Builder::build)
            .optional(
                    Scalars.TEXT,
                    ApiServerNetworking::advertiseAddress,
                    ApiServerNetworking.Builder::advertiseAddress,
                    "advertiseAddress")
            .optional(Scalars.INT, ApiServerNetworking::port, ApiServerNetworking.Builder::port, "port")
            .list(
                    Scalars.TEXT,
                    ApiServerNetworking::allowedCidrBlocks,
                    ApiServerNetworking.Builder::allowedCidrBlocks,
                    "allowedCIDRBlocks");

    static final Codec<NetworkSpec> NETWORK_SPEC = ObjectCodec.of(
                    NetworkSpec::builder, NetworkSpec.Builder::unknown, NetworkSpec.Builder::build)
            .list(CLUSTER_NETWORK, NetworkSpec::clusterNetwork, NetworkSpec.Builder::clusterNetwork, "clusterNetwork")
            .list(NETWORK_RANGE, NetworkSpec::serviceNetwork, NetworkSpec.Builder::serviceNetwork, "serviceNetwork")
            .list(NETWORK_RANGE, NetworkSpec::machineNetwork, NetworkSpec.Builder::machineNetwork, "machineNetwork")
            .optional(
                    Scalars.word(NetworkType.values()),
                    NetworkSpec::networkType,
                    NetworkSpec.Builder::networkType,
                    "networkType")
            .optional(
                    Scalars.word(NodeCidrAllocation.values()),
                    NetworkSpec::allocateNodeCidrs,
                    NetworkSpec.Builder::allocateNodeCidrs,
                    "allocateNodeCIDRs")
            .optional(API_SERVER_NETWORKING, NetworkSpec::apiServer, NetworkSpec.Builder::apiServer, "apiServer");

    static final Codec<DnsSpec> DNS_SPEC = ObjectCodec.of(
                    DnsSpec::builder, DnsSpec.Builder::unknown, DnsSpec.Builder::build)
            .optional(Scalars.TEXT, DnsSpec::baseDomain, DnsSpec.Builder::baseDomain, "baseDomain")
            .optional(Scalars.TEXT, DnsSpec::baseDomainPrefix, DnsSpec.Builder::baseDomainPrefix, "baseDomainPrefix")
            .optional(Scalars.TEXT, DnsSpec::privateZoneId, DnsSpec.Builder::privateZoneId, "privateZoneID")
            .optional(Scalars.TEXT, DnsSpec::publicZoneId, DnsSpec.Builder::publicZoneId, "publicZoneID");

    static final Codec<OvnSubnets> OVN_SUBNETS = ObjectCodec.of(
                    OvnSubnets::builder, OvnSubnets.Builder::unknown, OvnSubnets.Builder::build)
            .optional(
                    Scalars.CIDR,
                    OvnSubnets::internalJoinSubnet,
                    OvnSubnets.Builder::internalJoinSubnet,
                    "internalJoinSubnet")
            .optional(
                    Scalars.CIDR,
                    OvnSubnets::internalTransitSwitchSubnet,
                    OvnSubnets.Builder::internalTransitSwitchSubnet,
                    "internalTransitSwitchSubnet");

    static final Codec<OvnKubernetesConfig> OVN_KUBERNETES_CONFIG = ObjectCodec.of(
                    OvnKubernetesConfig::builder,
                    OvnKubernetesConfig.Builder::unknown,
                    OvnKubernetesConfig.Builder::build)
            .optional(Scalars.INT, OvnKubernetesConfig::mtu, OvnKubernetesConfig.Builder::mtu, "mtu")
            .optional(OVN_SUBNETS, OvnKubernetesConfig::ipv4, OvnKubernetesConfig.Builder::ipv4, "ipv4")
            .optional(OVN_SUBNETS, OvnKubernetesConfig::ipv6, OvnKubernetesConfig.Builder::ipv6, "ipv6")
            .optional(
                    Scalars.CIDR,
                    OvnKubernetesConfig::v4InternalSubnet,
                    OvnKubernetesConfig.Builder::v4InternalSubnet,
                    "v4InternalSubnet")
            .optional(
                    Scalars.CIDR,
                    OvnKubernetesConfig::v6InternalSubnet,
                    OvnKubernetesConfig.Builder::v6InternalSubnet,
                    "v6InternalSubnet");

    static final Codec<ClusterNetworkOperatorConfig> CLUSTER_NETWORK_OPERATOR_CONFIG = ObjectCodec.of(
                    ClusterNetworkOperatorConfig::builder,
                    ClusterNetworkOperatorConfig.Builder::unknown,
                    ClusterNetworkOperatorConfig.Builder::build)
            .optional(
                    Scalars.FLAG,
                    ClusterNetworkOperatorConfig::disableMultiNetwork,
                    ClusterNetworkOperatorConfig.Builder::disableMultiNetwork,
                    "disableMultiNetwork")
            .optional(
                    OVN_KUBERNETES_CONFIG,
                    ClusterNetworkOperatorConfig::ovnKubernetesConfig,
                    ClusterNetworkOperatorConfig.Builder::ovnKubernetesConfig,
                    "ovnKubernetesConfig");

    private NetworkCodecs() {}
}
