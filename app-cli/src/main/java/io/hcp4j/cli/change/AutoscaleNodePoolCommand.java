package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.AutoscaleNodePool;
import io.hcp4j.domain.change.AutoscaleNodePoolUseCase;
import io.hcp4j.domain.change.DisableAutoscaling;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.OptionalInt;

/** {@code autoscale nodepool NAME --min N --max N}, or {@code --off}: who decides how many nodes a pool has. */
public final class AutoscaleNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NodePoolArgument pool;
    private final Flag<Integer> min = flags.flag("--min")
            .label("COUNT")
            .help("The fewest nodes, at least 1.")
            .number(0);
    private final Flag<Integer> max = flags.flag("--max")
            .label("COUNT")
            .help("The most nodes, not fewer than --min.")
            .number(0);
    private final Flag<Boolean> off = flags.flag("--off")
            .help("End autoscaling; the pool keeps its nodes unless --replicas sets another number.")
            .onOff(false);
    private final Flag<Integer> replicas = flags.flag("--replicas")
            .sets(FieldFlags.NODE_POOL, "spec.replicas")
            .label("COUNT")
            .help("How many nodes from now on, with --off.")
            .number(0);
    private final Flag<Boolean> waits = flags.flag("--wait")
            .help("Return when there are as many nodes as wanted, all ready.")
            .onOff(false);
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public AutoscaleNodePoolCommand(CommandContext invocation) {
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
        boolean bounds = min.given() && max.given();
        if (off.value() == (min.given() || max.given()) || (!off.value() && !bounds)) {
            throw new UsageException("either --min and --max, or --off", "--min 2 --max 5");
        }
        if (replicas.given() && !off.value()) {
            throw new UsageException("--replicas goes with --off only: the autoscaler decides otherwise", "");
        }
        ResourceKey key = pool.key();
        AutoscaleNodePoolUseCase autoscaling = new AutoscaleNodePoolUseCase(invocation.clusters());
        if (off.value()) {
            OptionalInt count = replicas.given() ? OptionalInt.of(replicas.value()) : OptionalInt.empty();
            return change.conclude(autoscaling.execute(
                    new DisableAutoscaling(key.namespace(), key.name(), count, change.mode(waits.value())),
                    change.listener("no longer autoscaled")));
        }
        return change.conclude(autoscaling.execute(
                new AutoscaleNodePool(
                        key.namespace(), key.name(), min.value(), max.value(), change.mode(waits.value())),
                change.listener("autoscaled")));
    }
}
