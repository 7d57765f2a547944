package io.hcp4j.cli.create;

import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.configuration.OperatorConfiguration;
import io.hcp4j.domain.creation.ClusterDefaults;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.ClusterNetworkOperatorConfig;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.network.NodeCidrAllocation;
import io.hcp4j.domain.network.OvnKubernetesConfig;
import io.hcp4j.domain.validation.syntax.Names;
import java.util.List;
import java.util.Optional;

/** From the flags of {@link NetworkOptions} to a HostedCluster's networks, names and published services. */
final class NetworkMapper {
    private final FlagReader reader;
    private final NetworkOptions options;

    NetworkMapper(FlagReader reader, NetworkOptions options) {
        this.reader = reader;
        this.options = options;
    }

    void applyTo(HostedClusterSpec.Builder spec, String clusterName) {
        if (options.defaultDual.value()
                && !(options.serviceCidrs.value().isEmpty()
                        && options.clusterCidrs.value().isEmpty())) {
            reader.refuse("--default-dual", "", "excludes --service-cidr and --cluster-cidr", "one or the other");
        }
        spec.networking(networks());
        spec.dns(names());
        operatorConfiguration().ifPresent(spec::operatorConfiguration);
        String domain = options.externalDnsDomain.value();
        if (!domain.isEmpty() && !Names.isResolvableDomain(domain)) {
            reader.refuse(
                    options.externalDnsDomain.name(), domain, "must be a lower case DNS name", "such as example.com");
        } else if (!domain.isEmpty()) {
            spec.services(ServicePublishing.routes(clusterName, domain));
        }
    }

    private NetworkSpec networks() {
        Optional<NetworkType> type = reader.word(options.networkType, FlagReader.all(NetworkType.class));
        List<Cidr> pods = options.defaultDual.value()
                ? ClusterDefaults.DUAL_POD_NETWORKS
                : reader.cidrs(options.clusterCidrs.name(), options.clusterCidrs.value());
        List<Cidr> services = options.defaultDual.value()
                ? ClusterDefaults.DUAL_SERVICE_NETWORKS
                : reader.cidrs(options.serviceCidrs.name(), options.serviceCidrs.value());
        NetworkSpec.Builder networks = NetworkSpec.builder()
                .networkType(type)
                .clusterNetwork(pods.stream().map(ClusterNetwork::of).toList())
                .serviceNetwork(services.stream().map(NetworkRange::of).toList())
                .machineNetwork(reader.cidrs(options.machineCidrs.name(), options.machineCidrs.value()).stream()
                        .map(NetworkRange::of)
                        .toList());
        if (options.allocateNodeCidrs.value()) {
            networks.allocateNodeCidrs(NodeCidrAllocation.ENABLED);
        }
        return networks.build();
    }

    private DnsSpec names() {
        // Without a base domain the guest's ingress is a wildcard below the infrastructure cluster's, which knows no
        // prefix.
        if (!options.baseDomainPrefix.value().isEmpty()
                && options.baseDomain.value().isEmpty()) {
            reader.refuse("--base-domain-prefix", options.baseDomainPrefix.value(), "needs --base-domain", "");
        }
        return DnsSpec.builder()
                .baseDomain(reader.text(options.baseDomain))
                .baseDomainPrefix(reader.text(options.baseDomainPrefix))
                .build();
    }

    private Optional<OperatorConfiguration> operatorConfiguration() {
        if (!options.disableMultiNetwork.value() && options.ovnMtu.value() == 0) {
            return Optional.empty();
        }
        ClusterNetworkOperatorConfig.Builder operator = ClusterNetworkOperatorConfig.builder();
        if (options.disableMultiNetwork.value()) {
            operator.disableMultiNetwork(true);
        }
        if (options.ovnMtu.value() != 0) {
            operator.ovnKubernetesConfig(
                    OvnKubernetesConfig.builder().mtu(options.ovnMtu.value()).build());
        }
        return Optional.of(OperatorConfiguration.builder()
                .clusterNetworkOperator(operator.build())
                .build());
    }
}
