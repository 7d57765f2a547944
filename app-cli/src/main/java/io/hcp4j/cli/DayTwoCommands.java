package io.hcp4j.cli;

import io.hcp4j.cli.change.AutoscaleNodePoolCommand;
import io.hcp4j.cli.change.PauseClusterCommand;
import io.hcp4j.cli.change.PauseNodePoolCommand;
import io.hcp4j.cli.change.ScaleNodePoolCommand;
import io.hcp4j.cli.change.SetNodePoolCommand;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.CommandNode.Group;
import io.hcp4j.cli.core.CommandNode.Leaf;
import io.hcp4j.cli.describe.DescribeClusterCommand;
import io.hcp4j.cli.destroy.DestroyClusterCommand;
import io.hcp4j.cli.destroy.DestroyNodePoolCommand;
import io.hcp4j.cli.explain.ExplainCommand;
import io.hcp4j.cli.manifest.ApplyCommand;
import io.hcp4j.cli.manifest.DiffCommand;
import io.hcp4j.cli.manifest.ExportCommand;
import io.hcp4j.cli.upgrade.UpgradeClusterCommand;
import io.hcp4j.cli.upgrade.UpgradeNodePoolCommand;
import io.hcp4j.cli.upgrade.UpgradePlanCommand;
import io.hcp4j.cli.verify.VerifyCommand;
import io.hcp4j.cli.waiting.WaitClusterCommand;
import io.hcp4j.cli.waiting.WaitNodePoolCommand;
import java.util.List;

/** The commands for the life of a hosted cluster after its creation. */
final class DayTwoCommands {
    private DayTwoCommands() {}

    static List<CommandNode> all() {
        return List.of(
                new Leaf("explain", "Say why a hosted cluster is not ready.", ExplainCommand::new),
                new Group(
                        "describe",
                        "Show what something consists of.",
                        List.of(new Leaf(
                                "cluster",
                                "Show a hosted cluster as the tree of all that it consists of.",
                                DescribeClusterCommand::new))),
                new Leaf("verify", "Check that a hosted cluster is as it was ordered.", VerifyCommand::new),
                new Group(
                        "wait",
                        "Wait until something is as wanted.",
                        List.of(
                                new Leaf("cluster", "Wait for a hosted cluster.", WaitClusterCommand::new),
                                new Leaf("nodepool", "Wait for a node pool.", WaitNodePoolCommand::new))),
                new Group(
                        "scale",
                        "Change how many nodes there are.",
                        List.of(new Leaf(
                                "nodepool", "Give a node pool another number of nodes.", ScaleNodePoolCommand::new))),
                new Group(
                        "autoscale",
                        "Let the autoscaler choose how many nodes there are.",
                        List.of(new Leaf(
                                "nodepool",
                                "Set or remove the bounds within which the autoscaler sizes a node pool.",
                                AutoscaleNodePoolCommand::new))),
                new Group(
                        "upgrade",
                        "Bring something to another release.",
                        List.of(
                                new Leaf(
                                        "plan",
                                        "Say what an upgrade would do, and what is in its way.",
                                        UpgradePlanCommand::new),
                                new Leaf(
                                        "cluster",
                                        "Upgrade a hosted cluster and its node pools.",
                                        UpgradeClusterCommand::new),
                                new Leaf("nodepool", "Upgrade a node pool.", UpgradeNodePoolCommand::new))),
                new Group(
                        "set",
                        "Change what something is like.",
                        List.of(new Leaf(
                                "nodepool", "Change what the nodes of a pool are like.", SetNodePoolCommand::new))),
                new Group(
                        "pause",
                        "Have HyperShift leave something alone.",
                        List.of(
                                new Leaf(
                                        "cluster",
                                        "Pause a hosted cluster and its node pools.",
                                        PauseClusterCommand::pause),
                                new Leaf("nodepool", "Pause a node pool.", PauseNodePoolCommand::pause))),
                new Group(
                        "resume",
                        "End a pause.",
                        List.of(
                                new Leaf(
                                        "cluster",
                                        "Resume a hosted cluster and its node pools.",
                                        PauseClusterCommand::resume),
                                new Leaf("nodepool", "Resume a node pool.", PauseNodePoolCommand::resume))),
                new Leaf("export", "Print a hosted cluster as manifests, to keep and to apply.", ExportCommand::new),
                new Leaf("diff", "Say what applying manifests would change.", DiffCommand::new),
                new Leaf("apply", "Make what there is as manifests say.", ApplyCommand::new),
                new Group(
                        "destroy",
                        "Take hosted clusters and node pools away.",
                        List.of(
                                new Group(
                                        "cluster",
                                        "Destroy a hosted cluster.",
                                        List.of(new Leaf(
                                                "kubevirt",
                                                "Destroy a hosted cluster on OpenShift Virtualization, with all that belongs to it.",
                                                DestroyClusterCommand::new))),
                                new Leaf("nodepool", "Destroy a node pool.", DestroyNodePoolCommand::new))));
    }
}
