package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.DryRun;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.create.result.CreationResultPrinter;
import io.hcp4j.cli.create.result.PlanOutcomePrinter;
import io.hcp4j.cli.create.result.PlanText;
import io.hcp4j.cli.infra.SkippedChecksOption;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.creation.CreateNodePool;
import io.hcp4j.domain.creation.CreateNodePoolUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.creation.NodePoolDefaults;
import io.hcp4j.domain.creation.NodePoolRequest;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** {@code create nodepool kubevirt}: adds a node pool to a hosted cluster. */
public final class CreateNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.ofNew(
            flags,
            ObjectType.NODE_POOL,
            "The name of the node pool (required).",
            flag -> flag.sets(NODE_POOL, "metadata.name"));
    private final Flag<String> clusterName = flags.flag("--cluster-name")
            .sets(NODE_POOL, "spec.clusterName")
            .label("NAME")
            .help("The hosted cluster that it joins (default: example).")
            .names(LiveName.CLUSTER)
            .text("example");
    private final Flag<Integer> replicas = flags.flag("--replicas", "--node-count")
            .sets(NODE_POOL, "spec.replicas")
            .label("COUNT")
            .help("Nodes of the pool (default: " + NodePoolDefaults.REPLICAS + "). --node-count is an older name.")
            .number(NodePoolDefaults.REPLICAS);
    private final Flag<String> releaseImage = flags.flag("--release-image")
            .sets(NODE_POOL, "spec.release")
            .label("IMAGE")
            .help("The release the nodes run (default: the cluster's).")
            .text("");
    private final Flag<String> upgradeType = flags.flag("--node-upgrade-type")
            .sets(NODE_POOL, "spec.management.upgradeType")
            .label("TYPE")
            .offers("Replace", "InPlace")
            .help("Replace or InPlace (default: " + NodePoolDefaults.UPGRADE_TYPE.wireName() + ").")
            .text("");
    private final Flag<String> architecture = flags.flag("--arch")
            .sets(NODE_POOL, "spec.arch")
            .label("ARCH")
            .offers("amd64", "arm64", "ppc64le", "s390x")
            .help("The processor architecture of the nodes (default: " + NodePoolDefaults.ARCHITECTURE.wireName()
                    + ").")
            .text("");
    private final Flag<Boolean> autoRepair = flags.flag("--auto-repair")
            .sets(NODE_POOL, "spec.management.autoRepair")
            .help("Replace nodes that stay unhealthy.")
            .onOff(NodePoolDefaults.AUTO_REPAIR);
    private final Flag<Boolean> render = flags.flag("--render")
            .help("Print the object as YAML and write nothing; the cluster is read.")
            .onOff(false);
    private final Flag<String> dryRun = flags.flag("--dry-run")
            .label("MODE")
            .offers("none", "client", "server")
            .help("none, client (print what would be created) or server (let the server check it) (default: none).")
            .text("none");
    private final Flag<Boolean> rollback = flags.flag("--rollback")
            .help("Delete the node pool when the command fails after its creation.")
            .onOff(false);
    private final Flag<Boolean> waits = flags.flag("--wait")
            .help("Return when all its nodes exist and are ready.")
            .onOff(false);
    private final WaitOptions wait;
    private final WorkerOptions workers = new WorkerOptions(flags);
    private final SkippedChecksOption skippedChecks = new SkippedChecksOption(flags);
    private final OutputOptions output =
            new OutputOptions(flags.section("Execution and output"), PlanOutcomePrinter.formats());

    private final FlagReader reader = new FlagReader();
    private final CommandContext invocation;

    /** A command of one run. */
    public CreateNodePoolCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
        flags.check(() -> DryRun.of(dryRun.value()));
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public List<Problem> problems() {
        request();
        return named(reader.problems());
    }

    @Override
    public ExitCode run() {
        DryRun mode = DryRun.of(dryRun.value());
        PlanOutcomePrinter printer = new PlanOutcomePrinter(invocation, output.format());
        NodePoolRequest request = request();
        if (!reader.problems().isEmpty()) {
            return refuse(reader.problems());
        }
        CreateNodePool command = CreateNodePool.builder()
                .request(request)
                .dryRun((render.value() ? DryRun.CLIENT : mode).mode())
                .rollback(rollback.value())
                .waits(waits.value())
                .waitTimeout(wait.timeout())
                .skippedInfraChecks(skippedChecks.value())
                .build();
        return print(
                new CreateNodePoolUseCase(invocation.clusters())
                        .execute(command, wait.listener(new CreationProgress(invocation, printer))),
                printer);
    }

    private ExitCode print(CreationResult result, PlanOutcomePrinter printer) {
        if (result instanceof CreationResult.Refused refused) {
            return refuse(refused.problems());
        }
        if (result instanceof CreationResult.Planned planned && render.value()) {
            invocation.out().print(new PlanText(invocation.text()).yaml(planned.plan(), false));
            return ExitCode.DONE;
        }
        if (result instanceof CreationResult.TimedOut timedOut) {
            wait.conclude(timedOut.late());
        }
        return new CreationResultPrinter(invocation, printer, rollback.value()).print(result, releaseImage.name());
    }

    private NodePoolRequest request() {
        if (name.orEmpty().isEmpty()) {
            reader.refuse(name.flag(), "", "is required", "");
        }
        NodePoolSpecMapper specs = new NodePoolSpecMapper(reader);
        NodePoolSpec spec = specs.spec(
                        replicas, releaseImage, architecture, specs.management(upgradeType, autoRepair), workers)
                .clusterName(clusterName.value())
                .build();
        return NodePoolRequest.builder()
                .namespace(invocation.options().namespace())
                .name(name.orEmpty())
                .spec(spec)
                .build();
    }

    private ExitCode refuse(List<Problem> problems) {
        return ProblemPrinter.brief(invocation).print(named(problems), UnaryOperator.identity());
    }

    private List<Problem> named(List<Problem> problems) {
        return problems.stream().map(new FieldFlags(invocation, flags)::named).toList();
    }
}
