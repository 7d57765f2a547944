package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.UpdateCluster;
import io.hcp4j.domain.change.UpdateClusterUseCase;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code set cluster NAME}: changes settings of a hosted cluster, and the Secrets and the ConfigMap that it names, with the flags of
 * {@code create cluster}. What cannot be changed is refused
 * before anything is sent.
 */
public final class SetClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.CLUSTER, "The hosted cluster.");
    private final ClusterUpdateMapper wanted = new ClusterUpdateMapper(flags);
    private final Flag<Boolean> waits = flags.flag("--wait")
            .help("Return when HyperShift has read the change and the control plane is available.")
            .onOff(false);
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public SetClusterCommand(CommandContext invocation) {
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
            throw new UsageException("what is to be changed?", "hcp4j set cluster --help lists what can be");
        }
        ClusterUpdate update = wanted.update();
        List<Problem> problems = new ArrayList<>(wanted.problems());
        FieldFlags fields = new FieldFlags(invocation, flags);
        update.problems(invocation.text()).stream()
                .map(fields::named)
                .map(fields::withFile)
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return ProblemPrinter.brief(invocation).print(problems, UnaryOperator.identity());
        }
        return change.conclude(new UpdateClusterUseCase(invocation.clusters())
                .execute(
                        new UpdateCluster(invocation.namespace(), name.value(), update, change.mode(waits.value())),
                        change.verboseListener("changed")));
    }
}
