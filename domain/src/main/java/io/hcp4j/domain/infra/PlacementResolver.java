package io.hcp4j.domain.infra;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** Finds out where hosted clusters of a management cluster have their virtual machines. */
public final class PlacementResolver {
    private final ClusterApi management;

    /** Those of one management cluster. */
    public PlacementResolver(ClusterApi management) {
        this.management = Objects.requireNonNull(management, "management");
    }

    /**
     * Where those of one hosted cluster are.
     *
     * @throws HcpException NOT_FOUND when there is no such cluster, or its Secret with the credentials is not there or holds none;
     *     FORBIDDEN when the Secret may not be read
     */
    public ClusterPlacement resolve(String namespace, String name) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        HostedCluster cluster = management
                .get(key)
                .map(HostedClusterWire::read)
                .orElseThrow(() -> NotFound.hostedCluster(key, management.server()));
        return resolve(cluster);
    }

    /** As {@link #resolve(String, String)}, for a cluster that was read already. */
    public ClusterPlacement resolve(HostedCluster cluster) {
        Optional<InfraCredentials> credentials =
                cluster.spec().platform().kubevirt().flatMap(KubevirtPlatform::credentials);
        return new ClusterPlacement(
                cluster,
                credentials
                        .<Placement>map(external -> external(cluster, external))
                        .orElseGet(Placement.SameCluster::new));
    }

    /** The Secret that a cluster on external infrastructure has its credentials from. */
    public static ResourceKey secret(HostedCluster cluster, InfraCredentials credentials) {
        return WellKnownKinds.SECRET.in(cluster.metadata().namespace(), credentials.secretName());
    }

    private Placement.External external(HostedCluster cluster, InfraCredentials credentials) {
        ResourceKey key = secret(cluster, credentials);
        Document secret = management.get(key).orElseThrow(() -> lacking(key, "does not exist"));
        String kubeconfig = decode(secret, credentials.secretKey())
                .orElseThrow(() -> lacking(key, "has no kubeconfig under the key \"" + credentials.secretKey() + "\""));
        return new Placement.External(credentials.infraNamespace(), kubeconfig, key.toString());
    }

    /** Returns the text under a key of a Secret; empty when the key is missing, blank or not base64. */
    public static Optional<String> decode(Document secret, String key) {
        try {
            return secret.text("data", key)
                    .map(Base64.getDecoder()::decode)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private HcpException lacking(ResourceKey key, String what) {
        return HcpException.of(ErrorCode.NOT_FOUND, key + ", the credentials for the infrastructure cluster, " + what)
                .key(key)
                .server(management.server())
                .remedy(Remedy.of(
                        "put a kubeconfig of the infrastructure cluster there; {ing} makes one",
                        new NextStep.PrepareInfra()))
                .build();
    }
}
