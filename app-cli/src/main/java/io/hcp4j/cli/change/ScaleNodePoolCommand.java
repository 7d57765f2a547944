package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.FieldFlags;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.ScaleNodePool;
import io.hcp4j.domain.change.ScaleNodePoolUseCase;
import io.hcp4j.ports.cluster.ResourceKey;

/** {@code scale nodepool NAME --replicas N}: gives a node pool another number of nodes. */
public final class ScaleNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final PoolWord pool;
    private final Flag<Integer> replicas = flags.flag("--replicas", "--node-count")
            .sets(FieldFlags.NODE_POOL, "spec.replicas")
            .label("COUNT")
            .help("How many nodes (required). --node-count is an older name.")
            .required()
            .number(0);
    private final Flag<Boolean> waits = flags.flag("--wait")
            .help("Return when the nodes are there and ready.")
            .onOff(false);
    private final ChangeOptions change;
    private final Invocation invocation;

    /** A command of one run. */
    public ScaleNodePoolCommand(Invocation invocation) {
        this.pool = new PoolWord(flags, invocation);
        this.change = new ChangeOptions(flags, invocation, new WaitOptions(flags, invocation));
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ResourceKey key = pool.key();
        return change.conclude(new ScaleNodePoolUseCase(invocation.clusters())
                .execute(
                        new ScaleNodePool(key.namespace(), key.name(), replicas.value(), change.mode(waits.value())),
                        change.listener("scaled")));
    }
}
