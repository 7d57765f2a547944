package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.ports.cluster.ClusterApi;

/** {@code --cluster}: a hosted cluster whose own objects are listed, reached by the kubeconfig that HyperShift publishes. */
final class GuestOption {
    private final Flag<String> cluster;
    private final Invocation invocation;

    /** Declares the flag. */
    GuestOption(Flags flags, Invocation invocation) {
        this.cluster = flags.flag("--cluster")
                .label("NAME")
                .help("The hosted cluster, in the namespace of --namespace (required).")
                .required()
                .text("");
        this.invocation = invocation;
    }

    /** Its name. */
    String name() {
        return cluster.value();
    }

    /**
     * The guest cluster.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when there is none, or no kubeconfig of it yet
     */
    ClusterApi open() {
        return new GuestClusters(invocation.clusters())
                .open(invocation.options().namespace(), name());
    }
}
