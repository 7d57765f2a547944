package io.hcp4j.cli.destroy;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.Confirmation;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.destroy.DestroyEvent;
import io.hcp4j.domain.destroy.DestroyNodePool;
import io.hcp4j.domain.destroy.DestroyNodePoolResult;
import io.hcp4j.domain.destroy.DestroyNodePoolUseCase;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.progress.ProgressEvent;
import java.util.Optional;

/** {@code destroy nodepool}: the flags of {@code hcp}, and it can wait until the nodes are deleted. */
public final class DestroyNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.NODE_POOL, "The node pool (required).");
    private final Flag<Boolean> waits =
            flags.flag("--wait").help("Return when its nodes are deleted.").onOff(false);
    private final WaitOptions wait;
    private final Confirmation confirmation;
    private final CommandContext invocation;

    /** A command of one run. */
    public DestroyNodePoolCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        DestroyNodePool command =
                new DestroyNodePool(invocation.options().namespace(), name.value(), waits.value(), wait.timeout());
        DestroyNodePoolUseCase destroying = new DestroyNodePoolUseCase(invocation.clusters());
        Optional<NodePool> pool = destroying.preview(command);
        if (pool.isEmpty()) {
            invocation.info("there is no NodePool " + command.namespace() + "/" + command.name());
            return ExitCode.DONE;
        }
        invocation.info("this will be deleted: " + pool.get().key() + " of hosted cluster "
                + pool.get().spec().clusterName() + ", "
                + pool.get().status().replicas().orElse(0) + " nodes with all that runs on them");
        if (!confirmation.given(name.value())) {
            return ExitCode.USAGE;
        }
        DestroyNodePoolResult result = destroying.execute(command, pool.get(), wait.listener(this::print));
        if (result instanceof DestroyNodePoolResult.TimedOut timedOut) {
            wait.conclude(timedOut.late());
        }
        return ExitCode.DONE;
    }

    private void print(ProgressEvent event) {
        if (event instanceof DestroyEvent.Deleted deleted) {
            invocation.out().println(deleted.key().reference() + " deleted");
            invocation.out().flush();
        }
    }
}
