package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;

/** {@code --cluster}: a hosted cluster of which something on its management or infrastructure cluster is listed. */
final class ClusterOption {
    private final Flag<String> cluster;
    private final Invocation invocation;

    /** Declares the flag. */
    ClusterOption(Flags flags, Invocation invocation) {
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
     * It, with where its virtual machines are.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND
     */
    ClusterInfra find() {
        return new ClusterInfras(invocation.clusters().management())
                .of(invocation.options().namespace(), name());
    }

    /** The cluster that runs its virtual machines. */
    ClusterApi infrastructure(ClusterInfra infra) {
        return infra.placement() instanceof Placement.External external
                ? invocation.clusters().infrastructure(external.kubeconfig(), external.source())
                : invocation.clusters().management();
    }
}
