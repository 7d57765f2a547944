package io.hcp4j.cli.change;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectName;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.change.FindPoolOfClusterUseCase;
import io.hcp4j.domain.change.PoolOfCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.stream.Collectors;

/** Which node pool is meant: by its name, or as the only one of a cluster. */
public final class NodePoolArgument {
    private final NameArgument name;
    private final Flag<String> cluster;
    private final CommandContext invocation;

    /** Declares the word and the flag. */
    public NodePoolArgument(Flags flags, CommandContext invocation) {
        this.name =
                NameArgument.optional(flags, ObjectType.NODE_POOL, "The node pool; with --cluster it may be left out.");
        this.cluster = flags.flag("--cluster")
                .label("NAME")
                .help("A hosted cluster with one node pool, which is used.")
                .names(LiveName.CLUSTER)
                .text("");
        this.invocation = invocation;
        flags.check(() -> {
            if (name.find().isEmpty() && cluster().isEmpty()) {
                throw new UsageException("which node pool?", "its NAME, or --cluster of a cluster that has only one");
            }
        });
    }

    /**
     * The pool.
     *
     * @throws UsageException when neither is given, or the cluster has none or several
     */
    public ResourceKey key() {
        String namespace = invocation.namespace();
        // A cluster that is typed says which pool, rather than a name from the environment.
        if (name.find().isPresent() && (name.typed() || cluster.value().isEmpty())) {
            return HypershiftKinds.NODE_POOL.in(namespace, name.value());
        }
        String ofCluster = cluster();
        PoolOfCluster pool = new FindPoolOfClusterUseCase(invocation.clusters()).execute(namespace, ofCluster);
        if (pool instanceof PoolOfCluster.Only only) {
            return only.key();
        }
        List<ResourceKey> several = pool instanceof PoolOfCluster.Several choice ? choice.keys() : List.of();
        throw new UsageException(
                cluster.name() + ": " + ofCluster + " has "
                        + (several.isEmpty()
                                ? "no node pool in namespace " + namespace
                                : several.size() + " node pools"),
                several.stream().map(ResourceKey::name).collect(Collectors.joining(" or ")));
    }

    private String cluster() {
        return ObjectName.parse(cluster.value(), List.of(ObjectType.CLUSTER)).name();
    }
}
