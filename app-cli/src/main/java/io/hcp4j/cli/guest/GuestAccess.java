package io.hcp4j.cli.guest;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubeconfig.GuestKubeconfigs;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.charset.StandardCharsets;

/** Opens guest clusters by the kubeconfigs that HyperShift publishes. */
public final class GuestAccess {
    private final Invocation invocation;

    /** On behalf of one command. */
    public GuestAccess(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The guest of a hosted cluster in the namespace of {@code --namespace}.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when there is none, or no kubeconfig of it yet
     */
    public ClusterApi open(String name) {
        return invocation.clusters().open(source(invocation.options().namespace(), name));
    }

    /** The same for a short look: given up soon when it does not answer. */
    public ClusterApi look(String namespace, String name) {
        return invocation.clusters().openBriefly(source(namespace, name));
    }

    private KubeconfigSource source(String namespace, String name) {
        byte[] kubeconfig =
                new GuestKubeconfigs(invocation.clusters().management(), invocation.text()).of(namespace, name);
        return new KubeconfigSource.Text(
                new String(kubeconfig, StandardCharsets.UTF_8), "", "the kubeconfig of " + name);
    }
}
