package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.create.NodePoolUpdateMapper;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.UpdateNodePool;
import io.hcp4j.domain.change.UpdateNodePoolUseCase;
import io.hcp4j.domain.change.nodepool.NodePoolUpdate;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code set nodepool NAME}: changes what a pool's nodes are like, with the flags of {@code create nodepool}, and their labels and taints.
 * What cannot be changed is refused before anything is sent.
 */
public final class SetNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NodePoolArgument pool;
    private final NodePoolUpdateMapper wanted = new NodePoolUpdateMapper(flags);
    private final Flag<Boolean> waits =
            flags.flag("--wait").help("Return when all nodes are as wanted.").onOff(false);
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public SetNodePoolCommand(CommandContext invocation) {
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
        if (!wanted.any()) {
            throw new UsageException("what is to be changed?", "hcp4j set nodepool --help lists what can be");
        }
        NodePoolUpdate update = wanted.update();
        List<Problem> problems = new ArrayList<>(wanted.problems());
        update.problems().stream().map(new FieldFlags(invocation, flags)::named).forEach(problems::add);
        if (!problems.isEmpty()) {
            return ProblemPrinter.brief(invocation).print(problems, UnaryOperator.identity());
        }
        ResourceKey key = pool.key();
        ExitCode code = change.conclude(new UpdateNodePoolUseCase(invocation.clusters())
                .execute(
                        new UpdateNodePool(key.namespace(), key.name(), update, change.mode(waits.value())),
                        change.listener("changed")));
        if (code == ExitCode.DONE && change.real() && wanted.removesFromNodes()) {
            invocation.info(
                    "nodes that have a removed label or taint keep it; nodes that are created later do not get it");
        }
        if (code == ExitCode.DONE && change.real() && wanted.replacesNodes() && !waits.value()) {
            invocation.info("a change of the machines replaces the nodes one by one: "
                    + invocation.options().suggestions().command(key.namespace(), "wait nodepool " + key.name()));
        }
        return code;
    }
}
