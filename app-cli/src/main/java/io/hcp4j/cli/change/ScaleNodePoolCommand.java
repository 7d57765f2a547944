package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.ScaleNodePool;
import io.hcp4j.domain.change.ScaleNodePoolUseCase;
import io.hcp4j.ports.resource.ResourceKey;

/** {@code scale nodepool NAME --replicas N}: gives a node pool another number of nodes. */
public final class ScaleNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NodePoolArgument pool;
    private final Flag<Integer> replicas = flags.flag("--replicas", "--node-count")
            .sets(FieldFlags.NODE_POOL, "spec.replicas")
            .label("COUNT")
            .help("How many nodes (required). --node-count is an older name.")
            .required()
            .number(0);
    private final Flag<Boolean> waits = flags.flag("--wait")
            .help("Return when all nodes exist and are ready.")
            .onOff(false);
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public ScaleNodePoolCommand(CommandContext invocation) {
        this.pool = new NodePoolArgument(flags, invocation);
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
