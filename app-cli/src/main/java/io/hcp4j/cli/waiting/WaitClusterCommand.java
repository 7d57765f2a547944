package io.hcp4j.cli.waiting;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.waiting.OperatorGoals;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;

/** {@code wait cluster NAME}: returns when a hosted cluster is as wanted. */
public final class WaitClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<Wanted> wanted = flags.flag("--for")
            .label("STATE")
            .help(
                    "available (the control plane), completed (the roll-out), nodes (all ready), operators (all available) or"
                            + " deleted (default: completed).")
            .choice(Wanted.class, Wanted.COMPLETED);
    private final WaitOptions wait;
    private final Invocation invocation;

    /** A command of one run. */
    public WaitClusterCommand(Invocation invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ResourceKey cluster =
                HypershiftKinds.HOSTED_CLUSTER.in(invocation.options().namespace(), name.value());
        ClusterApi management = invocation.clusters().management();
        switch (wanted.value()) {
            case AVAILABLE -> wait.until(management, ClusterGoals.available(cluster));
            case COMPLETED -> wait.until(management, ClusterGoals.completed(cluster));
            case DELETED -> wait.until(management, ClusterGoals.deleted(cluster));
            case NODES -> {
                // Whoever asks for the nodes of a cluster that is not there shall hear so.
                wait.until(management, ClusterGoals.available(cluster));
                wait.until(management, NodePoolGoals.ready(cluster, name.value()));
            }
            case OPERATORS -> {
                wait.until(management, ClusterGoals.available(cluster));
                wait.until(
                        new GuestClusters(invocation.clusters())
                                .open(invocation.options().namespace(), name.value()),
                        OperatorGoals.available(cluster));
            }
        }
        return ExitCode.DONE;
    }

    private enum Wanted {
        AVAILABLE,
        COMPLETED,
        NODES,
        OPERATORS,
        DELETED
    }
}
