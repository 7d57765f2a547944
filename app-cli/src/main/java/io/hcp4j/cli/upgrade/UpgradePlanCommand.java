package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.cluster.Release;
import io.hcp4j.domain.upgrade.PlanUpgrade;
import io.hcp4j.domain.upgrade.PlannedUpgrade;
import io.hcp4j.domain.upgrade.UpgradeOffers;
import io.hcp4j.domain.upgrade.UpgradePlan;
import io.hcp4j.domain.upgrade.UpgradePlanUseCase;
import io.hcp4j.domain.upgrade.UpgradeTarget;
import io.hcp4j.ports.document.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/** {@code upgrade plan NAME}: what the cluster is offered, or with {@code --to} what an upgrade would do, and what blocks it. */
public final class UpgradePlanCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final Flag<String> to = flags.flag("--to")
            .label("RELEASE")
            .help("A release image, or a version of the cluster's available updates (default: list the available"
                    + " updates).")
            .text("");
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public UpgradePlanCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        UpgradePlanUseCase plans = new UpgradePlanUseCase(invocation.clusters());
        String namespace = invocation.namespace();
        return to.value().isEmpty()
                ? offers(plans.offers(namespace, name.value()))
                : plan(plans.execute(new PlanUpgrade(namespace, name.value(), to.value())));
    }

    private ExitCode offers(UpgradeOffers offers) {
        List<Release> releases = offers.releases();
        if (!printed(() -> PlanDocument.of(offers)) && !releases.isEmpty()) {
            TextTable table = new TextTable("VERSION", "IMAGE");
            releases.forEach(release -> table.row(release.version(), release.image()));
            table.print(invocation.out());
        }
        if (releases.isEmpty()) {
            invocation.info("the cluster's update service offers nothing; --to takes any release image");
        }
        return ExitCode.DONE;
    }

    private ExitCode plan(PlannedUpgrade planned) {
        UpgradeTarget target = planned.target();
        if (!printed(() -> PlanDocument.of(planned, invocation.options().suggestions()))) {
            TextTable table = new TextTable("STEP", "WHAT", "FROM", "TO", "ACTION");
            int number = 1;
            for (UpgradePlan.Step step : planned.plan().steps()) {
                table.row(
                        String.valueOf(number++),
                        step.pool().isEmpty() ? "control plane" : "node pool " + step.pool(),
                        step.from().isEmpty() ? "-" : step.from(),
                        target.version().map(Object::toString).orElse(target.image()),
                        step.needed() ? "change" : "nothing");
            }
            table.print(invocation.out());
        }
        return new UpgradePrinter(invocation).print(planned);
    }

    /** Prints the result in a form for programs; false when the table is wanted. */
    private boolean printed(Supplier<Document> result) {
        switch (output.format()) {
            case JSON -> invocation.out().print(invocation.text().writeJson(result.get()));
            case YAML -> invocation.out().print(invocation.text().writeYaml(result.get()));
            default -> {
                return false;
            }
        }
        return true;
    }
}
