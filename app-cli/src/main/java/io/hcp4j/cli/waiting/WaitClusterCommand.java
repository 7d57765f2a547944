package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.domain.waiting.WaitForCluster;
import io.hcp4j.domain.waiting.WaitForClusterUseCase;

/** {@code wait cluster NAME}: returns when a hosted cluster is as wanted. */
public final class WaitClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.CLUSTER, "The hosted cluster.");
    private final Flag<ClusterCondition> wanted = flags.flag("--for")
            .label("STATE")
            .help("available (the control plane), completed (the roll-out), nodes (all ready), operators (all"
                    + " available) or deleted (default: completed).")
            .choice(ClusterCondition.class, ClusterCondition.COMPLETED);
    private final WaitOptions wait;
    private final CommandContext invocation;

    /** A command of one run. */
    public WaitClusterCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        wait.conclude(new WaitForClusterUseCase(invocation.clusters())
                .execute(
                        new WaitForCluster(invocation.namespace(), name.value(), wanted.value(), wait.timeout()),
                        wait.listener()));
        return ExitCode.DONE;
    }
}
