package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.upgrade.UpgradePlan;
import io.hcp4j.domain.upgrade.UpgradeTarget;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;

/**
 * {@code upgrade cluster NAME --to RELEASE}: the control plane, and when that is rolled out the node pools one after the other. Each step
 * is looked at first, so that the same command goes on where an earlier one was interrupted.
 */
public final class UpgradeClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<String> to = flags.flag("--to")
            .label("RELEASE")
            .help("A release image, or a version that the cluster is offered (required).")
            .required()
            .text("");
    private final Flag<Boolean> nodePools = flags.flag("--nodepools")
            .help("Whether its node pools follow (default: true).")
            .onOff(true);
    private final WaitOptions wait;
    private final ChangeOptions change;
    private final Invocation invocation;

    /** A command of one run. */
    public UpgradeClusterCommand(Invocation invocation) {
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
        UpgradeScene scene = new UpgradeScene(invocation, name.value());
        UpgradeTarget target = scene.target(to.value());
        UpgradePlan plan = nodePools.value() ? scene.plan(target) : scene.planWithoutPools(target);
        ExitCode allowed = scene.judge(plan);
        if (allowed != ExitCode.DONE) {
            return allowed;
        }
        ClusterApi management = invocation.clusters().management();
        ExitCode code = change.make(
                scene.cluster().key(), cluster -> cluster.with(target.image(), "spec", "release", "image"), "upgraded");
        if (code != ExitCode.DONE || !change.real()) {
            return code;
        }
        wait.until(management, ClusterGoals.completed(scene.cluster().key(), target.image()));
        for (NodePool pool : nodePools.value() ? scene.pools() : List.<NodePool>of()) {
            code = change.make(pool.key(), each -> each.with(target.image(), "spec", "release", "image"), "upgraded");
            if (code != ExitCode.DONE) {
                return code;
            }
            if (pool.spec().pausedUntil().isEmpty()) {
                wait.until(
                        management,
                        NodePoolGoals.at(
                                pool.key(),
                                target.version().map(Object::toString).orElse("")));
            }
        }
        return code;
    }
}
