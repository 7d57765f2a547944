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
    static final Codec<ClusterNetwork> CLUSTER_NETWORK = new ObjectCodec<>() {
        @Override
        ClusterNetwork take(FieldReader in) {
            return ClusterNetwork.builder()
                    .cidr(in.optional(Scalars.CIDR, "cidr"))
                    .hostPrefix(in.optional(Scalars.INT, "hostPrefix"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ClusterNetwork value, FieldWriter out) {
            out.optional(Scalars.CIDR, value.cidr(), "cidr");
            out.optional(Scalars.INT, value.hostPrefix(), "hostPrefix");
        }
    };

    static final Codec<NetworkRange> NETWORK_RANGE = new ObjectCodec<>() {
        @Override
        NetworkRange take(FieldReader in) {
            return NetworkRange.builder()
                    .cidr(in.optional(Scalars.CIDR, "cidr"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NetworkRange value, FieldWriter out) {
            out.optional(Scalars.CIDR, value.cidr(), "cidr");
        }
    };

    static final Codec<ApiServerNetworking> API_SERVER_NETWORKING = new ObjectCodec<>() {
        @Override
        ApiServerNetworking take(FieldReader in) {
            return ApiServerNetworking.builder()
                    .advertiseAddress(in.optional(Scalars.TEXT, "advertiseAddress"))
                    .port(in.optional(Scalars.INT, "port"))
                    .allowedCidrBlocks(in.list(Scalars.TEXT, "allowedCIDRBlocks"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ApiServerNetworking value, FieldWriter out) {
            out.optional(Scalars.TEXT, value.advertiseAddress(), "advertiseAddress");
            out.optional(Scalars.INT, value.port(), "port");
            out.list(Scalars.TEXT, value.allowedCidrBlocks(), "allowedCIDRBlocks");
        }
    };

    static final ObjectCodec<NetworkSpec> NETWORK_SPEC = new ObjectCodec<>() {
        @Override
        NetworkSpec take(FieldReader in) {
            return NetworkSpec.builder()
                    .clusterNetwork(in.list(CLUSTER_NETWORK, "clusterNetwork"))
                    .serviceNetwork(in.list(NETWORK_RANGE, "serviceNetwork"))
                    .machineNetwork(in.list(NETWORK_RANGE, "machineNetwork"))
                    .networkType(in.word(NetworkType.values(), "networkType"))
                    .allocateNodeCidrs(in.word(NodeCidrAllocation.values(), "allocateNodeCIDRs"))
                    .apiServer(in.optional(API_SERVER_NETWORKING, "apiServer"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NetworkSpec value, FieldWriter out) {
            out.list(CLUSTER_NETWORK, value.clusterNetwork(), "clusterNetwork");
            out.list(NETWORK_RANGE, value.serviceNetwork(), "serviceNetwork");
            out.list(NETWORK_RANGE, value.machineNetwork(), "machineNetwork");
            out.word(value.networkType(), "networkType");
            out.word(value.allocateNodeCidrs(), "allocateNodeCIDRs");
            out.optional(API_SERVER_NETWORKING, value.apiServer(), "apiServer");
        }
    };

    static final ObjectCodec<DnsSpec> DNS_SPEC = new ObjectCodec<>() {
        @Override
        DnsSpec take(FieldReader in) {
            return DnsSpec.builder()
                    .baseDomain(in.optional(Scalars.TEXT, "baseDomain"))
                    .baseDomainPrefix(in.optional(Scalars.TEXT, "baseDomainPrefix"))
                    .privateZoneId(in.optional(Scalars.TEXT, "privateZoneID"))
                    .publicZoneId(in.optional(Scalars.TEXT, "publicZoneID"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(DnsSpec value, FieldWriter out) {
            out.optional(Scalars.TEXT, value.baseDomain(), "baseDomain");
            out.optional(Scalars.TEXT, value.baseDomainPrefix(), "baseDomainPrefix");
            out.optional(Scalars.TEXT, value.privateZoneId(), "privateZoneID");
            out.optional(Scalars.TEXT, value.publicZoneId(), "publicZoneID");
        }
    };

    static final Codec<OvnSubnets> OVN_SUBNETS = new ObjectCodec<>() {
        @Override
        OvnSubnets take(FieldReader in) {
            return OvnSubnets.builder()
                    .internalJoinSubnet(in.optional(Scalars.CIDR, "internalJoinSubnet"))
                    .internalTransitSwitchSubnet(in.optional(Scalars.CIDR, "internalTransitSwitchSubnet"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(OvnSubnets value, FieldWriter out) {
            out.optional(Scalars.CIDR, value.internalJoinSubnet(), "internalJoinSubnet");
            out.optional(Scalars.CIDR, value.internalTransitSwitchSubnet(), "internalTransitSwitchSubnet");
        }
    };

    static final Codec<OvnKubernetesConfig> OVN_KUBERNETES_CONFIG = new ObjectCodec<>() {
        @Override
        OvnKubernetesConfig take(FieldReader in) {
            return OvnKubernetesConfig.builder()
                    .mtu(in.optional(Scalars.INT, "mtu"))
                    .ipv4(in.optional(OVN_SUBNETS, "ipv4"))
                    .ipv6(in.optional(OVN_SUBNETS, "ipv6"))
                    .v4InternalSubnet(in.optional(Scalars.CIDR, "v4InternalSubnet"))
                    .v6InternalSubnet(in.optional(Scalars.CIDR, "v6InternalSubnet"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(OvnKubernetesConfig value, FieldWriter out) {
            out.optional(Scalars.INT, value.mtu(), "mtu");
            out.optional(OVN_SUBNETS, value.ipv4(), "ipv4");
            out.optional(OVN_SUBNETS, value.ipv6(), "ipv6");
            out.optional(Scalars.CIDR, value.v4InternalSubnet(), "v4InternalSubnet");
            out.optional(Scalars.CIDR, value.v6InternalSubnet(), "v6InternalSubnet");
        }
    };

    static final Codec<ClusterNetworkOperatorConfig> CLUSTER_NETWORK_OPERATOR_CONFIG = new ObjectCodec<>() {
        @Override
        ClusterNetworkOperatorConfig take(FieldReader in) {
            return ClusterNetworkOperatorConfig.builder()
                    .disableMultiNetwork(in.optional(Scalars.FLAG, "disableMultiNetwork"))
                    .ovnKubernetesConfig(in.optional(OVN_KUBERNETES_CONFIG, "ovnKubernetesConfig"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ClusterNetworkOperatorConfig value, FieldWriter out) {
            out.optional(Scalars.FLAG, value.disableMultiNetwork(), "disableMultiNetwork");
            out.optional(OVN_KUBERNETES_CONFIG, value.ovnKubernetesConfig(), "ovnKubernetesConfig");
        }
    };

    private NetworkCodecs() {}
}
