package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;

/** {@code --cluster}: the hosted cluster whose objects are listed. */
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

    /** Its namespace. */
    String namespace() {
        return invocation.options().namespace();
    }
}
