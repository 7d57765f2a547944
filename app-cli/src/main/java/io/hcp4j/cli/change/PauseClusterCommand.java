package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.change.PauseTarget;

/**
 * {@code pause cluster NAME} and {@code resume cluster NAME}: whether HyperShift reconciles a hosted cluster and its node pools. Both
 * are paused, because a pool of a paused cluster would go on being changed.
 */
public final class PauseClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.CLUSTER, "The hosted cluster.");
    private final Flag<Boolean> nodePools = flags.flag("--nodepools")
            .help("Whether its node pools are included (default: true).")
            .onOff(true);
    private final PauseOptions pause;
    private final CommandContext invocation;

    private PauseClusterCommand(CommandContext invocation, boolean pauses) {
        this.pause = new PauseOptions(flags, invocation, pauses);
        this.invocation = invocation;
    }

    /** The one that pauses. */
    public static PauseClusterCommand pause(CommandContext invocation) {
        return new PauseClusterCommand(invocation, true);
    }

    /** The one that ends a pause. */
    public static PauseClusterCommand resume(CommandContext invocation) {
        return new PauseClusterCommand(invocation, false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        return pause.run(new PauseTarget.Cluster(invocation.namespace(), name.value(), nodePools.value()));
    }
}
