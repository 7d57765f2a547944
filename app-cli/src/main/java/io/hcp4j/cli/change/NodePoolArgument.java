package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.change.FindPoolOfClusterUseCase;
import io.hcp4j.domain.change.PoolOfCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
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
        PoolOfCluster pool = new FindPoolOfClusterUseCase(invocation.clusters()).execute(namespace, cluster.value());
        if (pool instanceof PoolOfCluster.Only only) {
            return only.key();
        }
        List<ResourceKey> several = pool instanceof PoolOfCluster.Several choice ? choice.keys() : List.of();
        throw new UsageException(
                cluster.name() + ": " + cluster.value() + " has "
                        + (several.isEmpty()
                                ? "no node pool in namespace " + namespace
                                : several.size() + " node pools"),
                several.stream().map(ResourceKey::name).collect(Collectors.joining(" or ")));
    }
}
