package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.Planning;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code create cluster kubevirt}: the flags, defaults and objects of {@code hcp}, in one plan that can be run again. */
public final class CreateClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final ClusterFlags cluster = new ClusterFlags(flags);
    private final RenderOptions render = new RenderOptions(flags);
    private final OutputOptions output = new OutputOptions(flags, OutcomePrinter.formats());
    private final Invocation invocation;

    /** A command of one run. */
    public CreateClusterCommand(Invocation invocation) {
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
        ClusterRequest request = cluster.request(invocation.options().namespace(), invocation.text());
        if (!cluster.problems().isEmpty()) {
            return refuse(cluster.problems());
        }
        boolean rendering = render.render.value() || !render.into.value().isEmpty();
        Planning planning = new CreationPlanner(invocation.text()).plan(rendering ? withFixedKey(request) : request);
        if (planning instanceof Planning.Refused refused) {
            return refuse(refused.problems());
        }
        Plan plan = ((Planning.Ready) planning).plan();
        if (rendering) {
            return rendered(plan);
        }
        return carriedOut(request, plan, dryRun, printer);
    }

    private ExitCode refuse(List<Problem> problems) {
        List<Problem> named = problems.stream()
                .map(problem -> FlagOfField.named(problem, "--node-pool-replicas"))
                .distinct()
                .toList();
        return ProblemPrinter.brief(invocation).print(named, UnaryOperator.identity());
    }

    private ClusterRequest withFixedKey(ClusterRequest request) {
        if (request.encryptionKey().isPresent() || !render.sensitive.value()) {
            return request;
        }
        RenderedKey keys = new RenderedKey(invocation.text());
        Optional<String> earlier =
                render.into.value().isEmpty() ? Optional.empty() : new RenderedFile(render.into.value()).text();
        return ClusterRequest.builder()
                .from(request)
                .encryptionKey(earlier.flatMap(text -> keys.in(text, request)).orElseGet(() -> {
                    invocation.remark(
                            "note: the etcd encryption key is derived from the pull secret, so that every rendering"
                                    + " has the same; --encryption-key-file sets another");
                    return keys.derived(request);
                }))
                .build();
    }

    private ExitCode rendered(Plan plan) {
        String yaml = new PlanText(invocation.text()).yaml(plan, render.sensitive.value());
        if (render.into.value().isEmpty()) {
            invocation.out().print(yaml);
        } else {
            new RenderedFile(render.into.value()).write(yaml);
            invocation.remark("rendered into " + render.into.value());
        }
        if (!render.sensitive.value()) {
            invocation.remark("note: Secrets are left out; --render-sensitive renders them too");
        }
        return ExitCode.DONE;
    }

    private ExitCode carriedOut(ClusterRequest request, Plan plan, DryRun dryRun, OutcomePrinter printer) {
        Execution execution = new Execution(invocation, printer);
        switch (dryRun) {
            case CLIENT -> {
                printer.planned(plan.objects());
                return ExitCode.DONE;
            }
            case SERVER -> {
                return execution.rehearse(plan);
            }
            case NONE -> {
                ExitCode code = execution.run(plan, render.rollback.value());
                if (code == ExitCode.DONE && render.wait.value()) {
                    new WaitForRollout(invocation).until(request.namespace(), request.name());
                } else if (code == ExitCode.DONE) {
                    invocation.remark("next: kubectl get hostedclusters -n " + request.namespace() + " "
                            + request.name() + " -w   (10 to 15 minutes until PROGRESS says Completed)");
                }
                return code;
            }
        }
        throw new IllegalStateException(dryRun.name());
    }
}
