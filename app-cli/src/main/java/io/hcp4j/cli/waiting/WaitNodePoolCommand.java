package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.waiting.NodePoolCondition;
import io.hcp4j.domain.waiting.WaitForNodePool;
import io.hcp4j.domain.waiting.WaitForNodePoolUseCase;

/** {@code wait nodepool NAME}: returns when a node pool is as wanted. */
public final class WaitNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.NODE_POOL, "The node pool.");
    private final Flag<NodePoolCondition> wanted = flags.flag("--for")
            .label("STATE")
            .help("ready (as many nodes as wanted, up to date) or deleted (default: ready).")
            .choice(NodePoolCondition.class, NodePoolCondition.READY);
    private final WaitOptions wait;
    private final CommandContext invocation;

    /** A command of one run. */
    public WaitNodePoolCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        wait.conclude(new WaitForNodePoolUseCase(invocation.clusters())
                .execute(
                        new WaitForNodePool(invocation.namespace(), name.value(), wanted.value(), wait.timeout()),
                        wait.listener()));
        return ExitCode.DONE;
    }
}
