package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.DryRun;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.create.result.CreationResultPrinter;
import io.hcp4j.cli.create.result.PlanOutcomePrinter;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import java.util.List;

/** {@code create cluster kubevirt}: the flags, defaults and objects of {@code hcp}, in one plan that can be run again. */
public final class CreateClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final ClusterRequestMapper cluster = new ClusterRequestMapper(flags);
    private final RenderOptions render = new RenderOptions(flags);
    private final WaitOptions wait;
    private final OutputOptions output = new OutputOptions(flags, PlanOutcomePrinter.formats());
    private final CommandContext invocation;

    /** A command of one run. */
    public CreateClusterCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
        flags.check(() -> DryRun.of(render.dryRun.value()));
        flags.check(this::checkNodes);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    private void checkNodes() {
        if (render.wait.value() && cluster.pool.replicas.value() <= 0) {
            throw new UsageException("--wait requires --node-pool-replicas > 0: a roll-out needs nodes", "");
        }
    }

    @Override
    public List<Problem> problems() {
        return new RequestProblems(invocation, flags).withoutRequest(new CreateClusterMapper(invocation, cluster));
    }

    @Override
    public ExitCode run() {
        DryRun dryRun = DryRun.of(render.dryRun.value());
        PlanOutcomePrinter printer = new PlanOutcomePrinter(invocation, output.format());
        Rendering rendering = new Rendering(invocation, render);
        CreateClusterMapper mapper = new CreateClusterMapper(invocation, cluster);
        CreateCluster command = rendering.applyTo(mapper.command()
                .dryRun(dryRun.mode())
                .versionCheck(cluster.release.versionCheck.value())
                .rollback(render.rollback.value())
                .waits(render.wait.value())
                .waitTimeout(wait.timeout())
                .build());
        ProgressListener progress = wait.listener(rendering.listener(new CreationProgress(invocation, printer)));
        CreateClusterUseCase creation = new CreateClusterUseCase(invocation.clusters());
        if (!mapper.problems().isEmpty()) {
            return new RequestProblems(invocation, flags)
                    .print(mapper.problems(), creation.problems(command, progress));
        }
        return print(command, creation.execute(command, progress), rendering, printer);
    }

    private ExitCode print(
            CreateCluster command, CreationResult result, Rendering rendering, PlanOutcomePrinter printer) {
        if (result instanceof CreationResult.Refused refused) {
            return new RequestProblems(invocation, flags).print(List.of(), refused.problems());
        }
        if (result instanceof CreationResult.Planned planned && rendering.wanted()) {
            rendering.print(planned.plan());
            return ExitCode.DONE;
        }
        if (result instanceof CreationResult.TimedOut timedOut) {
            wait.conclude(timedOut.late());
        }
        if (result instanceof CreationResult.Created && !render.wait.value()) {
            new NextAfterCreation(invocation).print(command.request());
        }
        return new CreationResultPrinter(invocation, printer, render.rollback.value())
                .print(result, cluster.release.flag());
    }
}
