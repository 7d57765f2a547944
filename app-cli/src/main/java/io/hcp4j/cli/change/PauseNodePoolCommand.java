package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.change.PauseTarget;
import io.hcp4j.ports.cluster.ResourceKey;

/** {@code pause nodepool NAME} and {@code resume nodepool NAME}: whether HyperShift leaves a node pool alone. */
public final class PauseNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final PoolWord pool;
    private final PauseOptions pause;

    private PauseNodePoolCommand(Invocation invocation, boolean pauses) {
        this.pool = new PoolWord(flags, invocation);
        this.pause = new PauseOptions(flags, invocation, pauses);
    }

    /** The one that pauses. */
    public static PauseNodePoolCommand pause(Invocation invocation) {
        return new PauseNodePoolCommand(invocation, true);
    }

    /** The one that ends a pause. */
    public static PauseNodePoolCommand resume(Invocation invocation) {
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
