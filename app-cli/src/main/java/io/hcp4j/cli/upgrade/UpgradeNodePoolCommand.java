package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.change.NodePoolArgument;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.upgrade.UpgradeNodePool;
import io.hcp4j.domain.upgrade.UpgradeNodePoolUseCase;
import io.hcp4j.ports.resource.ResourceKey;

/** {@code upgrade nodepool NAME --to RELEASE}: brings one pool to a release that its control plane allows. */
public final class UpgradeNodePoolCommand implements Command {
    private final Flags flags = new Flags();
    private final NodePoolArgument pool;
    private final Flag<String> to = flags.flag("--to")
            .label("RELEASE")
            .help("A release image, or a version of the cluster's available updates (default: the cluster's release).")
            .text("");
    private final WaitOptions wait;
    private final ChangeOptions change;
    private final CommandContext invocation;

    /** A command of one run. */
    public UpgradeNodePoolCommand(CommandContext invocation) {
        this.pool = new NodePoolArgument(flags, invocation);
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
        ResourceKey key = pool.key();
        UpgradePrinter printer = new UpgradePrinter(invocation);
        return printer.conclude(
                new UpgradeNodePoolUseCase(invocation.clusters())
                        .execute(
                                new UpgradeNodePool(
                                        key.namespace(),
                                        key.name(),
                                        to.value(),
                                        change.mode().mode(),
                                        wait.timeout()),
                                printer.listener(change)),
                change,
                wait);
    }
}
