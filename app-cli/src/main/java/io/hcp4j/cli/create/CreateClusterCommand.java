package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.DryRun;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.infra.InfraPreflight;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.waiting.ClusterGoals;
import java.util.Optional;

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
        Optional<PlannedCluster> planned = new ClusterPlanning(invocation)
                .plan(
                        cluster,
                        request -> rendering.wanted() ? rendering.withFixedKey(request) : request,
                        !rendering.wanted() && dryRun != DryRun.CLIENT);
        if (planned.isEmpty()) {
            return ExitCode.USAGE;
        }
        ClusterRequest request = planned.get().request();
        Plan plan = planned.get().plan();
        ManagementCheck management = new ManagementCheck(invocation);
        if (cluster.release.versionCheck.value()) {
            management.supportsRelease(request.spec().releaseImage().orElse(""));
        }
        if (rendering.wanted()) {
            rendering.print(plan);
            return ExitCode.DONE;
        }
        if (dryRun != DryRun.CLIENT) {
            management.runsRelease(cluster.release, request);
            ExitCode checked = new InfraPreflight(invocation, cluster.infra.skipped)
                    .before(request, cluster.infra.kubeconfig.value());
            if (checked != ExitCode.DONE) {
                return checked;
            }
        }
        Execution execution = new Execution(invocation, printer);
        return switch (dryRun) {
            case CLIENT -> {
                printer.planned(plan.objects());
                yield ExitCode.DONE;
            }
            case SERVER -> execution.rehearse(plan);
            case NONE -> created(execution.run(plan, render.rollback.value()));
        };
    }

    private ExitCode created(ExitCode code) {
        String namespace = invocation.options().namespace();
        String name = cluster.name.value();
        if (code == ExitCode.DONE && render.wait.value()) {
            wait.until(
                    invocation.clusters().management(),
                    ClusterGoals.completed(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name)));
        } else if (code == ExitCode.DONE) {
            invocation.remark(
                    "next: hcp4j get clusters -n " + namespace + "   (10 to 15 minutes until PROGRESS says Completed)");
        }
        return code;
    }
}
