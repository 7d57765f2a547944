package io.hcp4j.cli.change;

import io.hcp4j.cli.create.PoolFlags;
import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.NodePoolUpdate;
import io.hcp4j.domain.change.UpdateNodePool;
import io.hcp4j.domain.change.UpdateNodePoolUseCase;
import io.hcp4j.ports.cluster.ResourceKey;
import java.util.function.UnaryOperator;

/**
 * {@code set nodepool NAME}: changes what a pool's nodes are like, with the flags of {@code create nodepool}. What cannot be changed is
 * refused before anything is sent.
 */
public final class SetNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final PoolWord pool;
    private final PoolFlags wanted = new PoolFlags(flags);
    private final Flag<Boolean> waits =
            flags.flag("--wait").help("Return when all nodes are as wanted.").onOff(false);
    private final ChangeOptions change;
    private final Invocation invocation;

    /** A command of one run. */
    public SetNodePoolCommand(Invocation invocation) {
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
        if (!wanted.any()) {
            throw new UsageException("what is to be changed?", "hcp4j set nodepool --help lists what can be");
        }
        NodePoolUpdate update = wanted.update();
        if (!wanted.problems().isEmpty()) {
            return ProblemPrinter.brief(invocation).print(wanted.problems(), UnaryOperator.identity());
        }
        ResourceKey key = pool.key();
        ExitCode code = change.conclude(new UpdateNodePoolUseCase(invocation.clusters())
                .execute(
                        new UpdateNodePool(key.namespace(), key.name(), update, change.mode(waits.value())),
                        change.listener("changed")));
        if (code == ExitCode.DONE && change.real() && !waits.value()) {
            invocation.remark(
                    "a change of the machines replaces the nodes one by one: hcp4j wait nodepool " + key.name());
        }
        return code;
    }
}
