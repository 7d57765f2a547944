package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.change.PoolWord;
import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.upgrade.UpgradeTarget;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;

/** {@code upgrade nodepool NAME --to RELEASE}: brings one pool to a release that its control plane allows. */
public final class UpgradeNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final PoolWord pool;
    private final Flag<String> to = flags.flag("--to")
            .label("RELEASE")
            .help("A release image, or a version that the cluster is offered (default: the cluster's release).")
            .text("");
    private final WaitOptions wait;
    private final ChangeOptions change;
    private final Invocation invocation;

    /** A command of one run. */
    public UpgradeNodePoolCommand(Invocation invocation) {
        this.pool = new PoolWord(flags, invocation);
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
        ClusterApi management = invocation.clusters().management();
        NodePool found = management.get(key).map(NodePoolWire::read).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .remedy("NAME and --namespace of a pool that exists: hcp4j get nodepools -A")
                .build());
        UpgradeScene scene = new UpgradeScene(invocation, found.spec().clusterName());
        String wanted =
                to.value().isEmpty() ? scene.cluster().spec().releaseImage().orElse("") : to.value();
        UpgradeTarget target = scene.target(wanted);
        ExitCode allowed = scene.judge(scene.plan(target, found));
        if (allowed != ExitCode.DONE) {
            return allowed;
        }
        ExitCode code = change.make(key, each -> each.with(target.image(), "spec", "release", "image"), "upgraded");
        if (code == ExitCode.DONE && change.real()) {
            wait.until(
                    management,
                    NodePoolGoals.at(key, target.version().map(Object::toString).orElse("")));
        }
        return code;
    }
}
