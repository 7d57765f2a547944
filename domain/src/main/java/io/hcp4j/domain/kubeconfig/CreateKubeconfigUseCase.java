package io.hcp4j.domain.kubeconfig;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Creates kubeconfigs of guest clusters from those that HyperShift publishes on the management cluster. */
public final class CreateKubeconfigUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public CreateKubeconfigUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Gets one kubeconfig.
     *
     * @return byte for byte what HyperShift wrote; it holds credentials
     * @throws HcpException NOT_FOUND when the cluster does not exist or has no such kubeconfig yet
     */
    public byte[] execute(PublishedKubeconfig command) {
        return kubeconfigs().load(command.namespace(), command.cluster(), command.which());
    }

    /**
     * Creates a kubeconfig with contexts of its own names. Of all clusters, those without a usable kubeconfig are left out and named in the
     * result.
     *
     * @throws HcpException NOT_FOUND when the only cluster wanted does not exist or has no such kubeconfig yet
     */
    public MergedKubeconfig execute(CreateKubeconfig command) {
        return command.cluster().isEmpty()
                ? kubeconfigs().loadAll(command.namespace())
                : kubeconfigs().loadNamed(command.namespace(), command.cluster(), command.which());
    }

    private GuestKubeconfigs kubeconfigs() {
        return new GuestKubeconfigs(clusters.management(), clusters.adapters().textFormat());
    }
}
