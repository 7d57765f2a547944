package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectName;
import io.hcp4j.cli.naming.ObjectType;
import java.util.List;

/** {@code --cluster}: the hosted cluster whose objects are listed. */
final class ClusterOption {
    private final Flag<String> cluster;
    private final CommandContext invocation;

    /** Declares the flag. */
    ClusterOption(Flags flags, CommandContext invocation) {
        this.cluster = flags.flag("--cluster")
                .label("NAME")
                .help("The hosted cluster, in the namespace of --namespace (required).")
                .names(LiveName.CLUSTER)
                .required()
                .text("");
        this.invocation = invocation;
    }

    /** Its name. */
    String name() {
        return ObjectName.parse(cluster.value(), List.of(ObjectType.CLUSTER)).name();
    }

    /** Its namespace. */
    String namespace() {
        return invocation.namespace();
    }
}
