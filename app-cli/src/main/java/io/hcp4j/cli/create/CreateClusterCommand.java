package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.DryRun;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.progress.ProgressListener;
import java.util.List;

/** {@code create cluster kubevirt}: the flags, defaults and objects of {@code hcp}, in one plan that can be run again. */
public final class CreateClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final ClusterFlags cluster = new ClusterFlags(flags);
    private final RenderOptions render = new RenderOptions(flags);
    private final WaitOptions wait;
    private final OutputOptions output = new OutputOptions(flags, OutcomePrinter.formats());
    private final Invocation invocation;

    /** A command of one run. */
    public CreateClusterCommand(Invocation invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        DryRun dryRun = DryRun.of(render.dryRun.value());
        OutcomePrinter printer = new OutcomePrinter(invocation, output.format());
        if (render.wait.value() && cluster.pool.replicas.value() <= 0) {
            throw new UsageException("--wait requires --node-pool-replicas > 0: a roll-out needs nodes", "");
        }
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
        return print(creation.execute(command, progress), rendering, printer);
    }

    private ExitCode print(CreationResult result, Rendering rendering, OutcomePrinter printer) {
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
            invocation.remark("next: hcp4j get clusters -n "
                    + invocation.options().namespace() + "   (10 to 15 minutes until PROGRESS says Completed)");
        }
        return new CreationResultPrinter(invocation, printer, render.rollback.value())
                .print(result, cluster.release.flag());
    }
}
