package io.hcp4j.cli.create;

import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.OperatorConfiguration;
import io.hcp4j.domain.ingress.IngressStrategy;
import io.hcp4j.domain.ingress.PublishedService;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.ClusterNetworkOperatorConfig;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.network.NodeCidrAllocation;
import io.hcp4j.domain.network.OvnKubernetesConfig;
import io.hcp4j.domain.validation.syntax.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the flags of {@link NetworkOptions} to a HostedCluster's networks, names and published services. */
final class NetworkFlags {
    private static final List<String> DUAL_POD_NETWORKS = List.of("10.132.0.0/14", "fd01::/48");
    private static final List<String> DUAL_SERVICE_NETWORKS = List.of("172.31.0.0/16", "fd02::/112");

    private final FlagReader reader;
    private final NetworkOptions options;

    NetworkFlags(FlagReader reader, NetworkOptions options) {
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
            spec.services(routes(clusterName));
        }
    }

    private NetworkSpec networks() {
        List<String> pods = options.defaultDual.value() ? DUAL_POD_NETWORKS : options.clusterCidrs.value();
        List<String> services = options.defaultDual.value() ? DUAL_SERVICE_NETWORKS : options.serviceCidrs.value();
        Optional<NetworkType> type = reader.word(options.networkType, FlagReader.all(NetworkType.class));
        NetworkSpec.Builder networks = NetworkSpec.builder()
                .networkType(type)
                .clusterNetwork(reader.cidrs(options.clusterCidrs.name(), pods).stream()
                        .map(ClusterNetwork::of)
                        .toList())
                .serviceNetwork(reader.cidrs(options.serviceCidrs.name(), services).stream()
                        .map(NetworkRange::of)
                        .toList())
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

    /** A route without a host name would never be admitted, so each service gets one that external-dns can make true. */
    private List<ServicePublishing> routes(String clusterName) {
        List<ServicePublishing> services = new ArrayList<>();
        services.add(route(PublishedService.API_SERVER, "api", clusterName));
        services.add(route(PublishedService.IGNITION, "ignition", clusterName));
        services.add(route(PublishedService.KONNECTIVITY, "konnectivity", clusterName));
        services.add(route(PublishedService.OAUTH_SERVER, "oauth", clusterName));
        return services;
    }

    private ServicePublishing route(PublishedService service, String word, String clusterName) {
        String host = word + "-" + clusterName + "." + options.externalDnsDomain.value();
        return ServicePublishing.of(service, new IngressStrategy.Route(host));
    }
}
