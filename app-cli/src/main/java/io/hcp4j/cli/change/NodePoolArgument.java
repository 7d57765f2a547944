package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.stream.Collectors;

/** Which node pool is meant: by its name, or as the only one of a cluster. */
public final class NodePoolArgument {
    private final Argument name;
    private final Flag<String> cluster;
    private final CommandContext invocation;

    /** Declares the word and the flag. */
    public NodePoolArgument(Flags flags, CommandContext invocation) {
        this.name = flags.optionalArgument("NAME", "The node pool; with --cluster it may be left out.");
        this.cluster = flags.flag("--cluster")
                .label("NAME")
                .help("A hosted cluster with one node pool, which is used.")
                .text("");
        this.invocation = invocation;
    }

    /**
     * The pool.
     *
     * @throws UsageException when neither is given, or the cluster has none or several
     */
    public ResourceKey key() {
        String namespace = invocation.options().namespace();
        if (!name.value().isEmpty()) {
            return HypershiftKinds.NODE_POOL.in(namespace, name.value());
        }
        if (cluster.value().isEmpty()) {
            throw new UsageException("which node pool?", "its NAME, or --cluster of a cluster that has only one");
        }
        List<NodePool> pools = new NodePoolReader(invocation.clusters().management()).list(namespace, cluster.value());
        if (pools.size() != 1) {
            throw new UsageException(
                    cluster.name() + ": " + cluster.value() + " has "
                            + (pools.isEmpty()
                                    ? "no node pool in namespace " + namespace
                                    : pools.size() + " node pools"),
                    pools.stream().map(pool -> pool.metadata().name()).collect(Collectors.joining(" or ")));
        }
        return pools.get(0).key();
    }
}
