package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.change.PauseTarget;
import io.hcp4j.ports.resource.ResourceKey;

/** {@code pause nodepool NAME} and {@code resume nodepool NAME}: whether HyperShift leaves a node pool alone. */
public final class PauseNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NodePoolArgument pool;
    private final PauseOptions pause;

    private PauseNodePoolCommand(CommandContext invocation, boolean pauses) {
        this.pool = new NodePoolArgument(flags, invocation);
        this.pause = new PauseOptions(flags, invocation, pauses);
    }

    /** The one that pauses. */
    public static PauseNodePoolCommand pause(CommandContext invocation) {
        return new PauseNodePoolCommand(invocation, true);
    }

    /** The one that ends a pause. */
    public static PauseNodePoolCommand resume(CommandContext invocation) {
        return new PauseNodePoolCommand(invocation, false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ResourceKey key = pool.key();
        return pause.run(new PauseTarget.NodePool(key.namespace(), key.name()));
    }
}
