package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.create.result.CreationResultPrinter;
import io.hcp4j.cli.create.result.PlanOutcomePrinter;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.creation.PlanClusterUseCase;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import java.util.List;

/** {@code plan cluster kubevirt}: what {@code create} with the same flags would do on this cluster, and why; writes nothing. */
public final class PlanClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final ClusterRequestMapper cluster = new ClusterRequestMapper(flags);
    private final OutputOptions output =
            new OutputOptions(flags.section("Execution and output"), PlanOutcomePrinter.formats());
    private final CommandContext invocation;

    /** A command of one run. */
    public PlanClusterCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public List<Problem> problems() {
        return new RequestProblems(invocation, flags).withoutRequest(new CreateClusterMapper(invocation, cluster));
    }

    @Override
    public ExitCode run() {
        PlanOutcomePrinter printer = new PlanOutcomePrinter(invocation, output.format());
        CreateClusterMapper mapper = new CreateClusterMapper(invocation, cluster);
        CreateCluster command = mapper.command().build();
        ProgressListener progress = new CreationProgress(invocation, printer);
        if (!mapper.problems().isEmpty()) {
            return new RequestProblems(invocation, flags)
                    .print(
                            mapper.problems(),
                            new CreateClusterUseCase(invocation.clusters()).problems(command, progress));
        }
        CreationResult result = new PlanClusterUseCase(invocation.clusters()).execute(command, progress);
        if (result instanceof CreationResult.Refused refused) {
            return new RequestProblems(invocation, flags).print(List.of(), refused.problems());
        }
        if (result instanceof CreationResult.Accepted accepted) {
            printer.steps(accepted.objects());
            return ExitCode.DONE;
        }
        return new CreationResultPrinter(invocation, printer, false).print(result, cluster.release.flag());
    }
}
