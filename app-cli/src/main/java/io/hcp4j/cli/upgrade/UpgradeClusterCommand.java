package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.upgrade.UpgradeCluster;
import io.hcp4j.domain.upgrade.UpgradeClusterUseCase;

/**
 * {@code upgrade cluster NAME --to RELEASE}: the control plane, and when that is rolled out the node pools one after the other. Each step
 * is looked at first, so that the same command goes on where an earlier one was interrupted.
 */
public final class UpgradeClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.CLUSTER, "The hosted cluster.");
    private final Flag<String> to = flags.flag("--to")
            .label("RELEASE")
            .help("A release image, or a version of the cluster's available updates (required).")
            .required()
            .text("");
    private final Flag<Boolean> nodePools = flags.flag("--nodepools")
            .help("Whether its node pools are upgraded afterwards (default: true).")
            .onOff(true);
    private final WaitOptions wait;
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public UpgradeClusterCommand(CommandContext invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.change = new ChangeOptions(flags, invocation, wait);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        UpgradePrinter printer = new UpgradePrinter(invocation);
        return printer.conclude(
                new UpgradeClusterUseCase(invocation.clusters())
                        .execute(
                                new UpgradeCluster(
                                        invocation.namespace(),
                                        name.value(),
                                        to.value(),
                                        nodePools.value(),
                                        change.mode().mode(),
                                        wait.timeout()),
                                printer.listener(change)),
                change,
                wait);
    }
}
