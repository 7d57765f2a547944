package io.hcp4j.cli;

import io.hcp4j.cli.change.AutoscaleNodePoolCommand;
import io.hcp4j.cli.change.PauseClusterCommand;
import io.hcp4j.cli.change.PauseNodePoolCommand;
import io.hcp4j.cli.change.ScaleNodePoolCommand;
import io.hcp4j.cli.change.SetClusterCommand;
import io.hcp4j.cli.change.SetNodePoolCommand;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.CommandNode.Group;
import io.hcp4j.cli.core.CommandNode.Leaf;
import io.hcp4j.cli.describe.DescribeCommand;
import io.hcp4j.cli.destroy.DestroyClusterCommand;
import io.hcp4j.cli.destroy.DestroyNodePoolCommand;
import io.hcp4j.cli.edit.EditCommand;
import io.hcp4j.cli.explain.ExplainCommand;
import io.hcp4j.cli.logs.LogsCommand;
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
                new Leaf("explain", "Explains why a hosted cluster is not ready.", ExplainCommand::new),
                new Group(
                        "describe",
                        "Shows the parts of an object and their state.",
                        List.of(
                                new Leaf(
                                        "cluster",
                                        "Shows a hosted cluster as the tree of its parts.",
                                        DescribeCommand::cluster),
                                new Leaf(
                                        "nodepool",
                                        "Shows a node pool as the tree of its machines.",
                                        DescribeCommand::nodePool)),
                        "cluster"),
                new Leaf("logs", "Prints what the components of a control plane write.", LogsCommand::new),
                new Leaf("verify", "Verifies that a hosted cluster is rolled out and complete.", VerifyCommand::new),
                new Group(
                        "wait",
                        "Waits until an object has a wanted state.",
                        List.of(
                                new Leaf("cluster", "Waits for a hosted cluster.", WaitClusterCommand::new),
                                new Leaf("nodepool", "Waits for a node pool.", WaitNodePoolCommand::new)),
                        "cluster"),
                new Group(
                        "scale",
                        "Changes the number of nodes.",
                        List.of(new Leaf(
                                "nodepool", "Sets the number of nodes of a node pool.", ScaleNodePoolCommand::new)),
                        "nodepool"),
                new Group(
                        "autoscale",
                        "Lets the autoscaler choose the number of nodes.",
                        List.of(new Leaf(
                                "nodepool",
                                "Sets or removes the autoscaling bounds of a node pool.",
                                AutoscaleNodePoolCommand::new)),
                        "nodepool"),
                new Group(
                        "upgrade",
                        "Upgrades a hosted cluster or a node pool to another release.",
                        List.of(
                                new Leaf(
                                        "plan",
                                        "Shows what an upgrade would do, and what blocks it.",
                                        UpgradePlanCommand::new),
                                new Leaf(
                                        "cluster",
                                        "Upgrades a hosted cluster and its node pools.",
                                        UpgradeClusterCommand::new),
                                new Leaf("nodepool", "Upgrades a node pool.", UpgradeNodePoolCommand::new))),
                new Group(
                        "set",
                        "Changes settings of an object.",
                        List.of(
                                new Leaf("cluster", "Changes settings of a hosted cluster.", SetClusterCommand::new),
                                new Leaf(
                                        "nodepool",
                                        "Changes settings of the nodes of a pool.",
                                        SetNodePoolCommand::new))),
                new Group(
                        "edit",
                        "Changes an object in your editor.",
                        List.of(
                                new Leaf("cluster", "Edits a hosted cluster.", EditCommand::cluster),
                                new Leaf("nodepool", "Edits a node pool.", EditCommand::nodePool))),
                new Group(
                        "pause",
                        "Pauses the reconciliation of a hosted cluster or a node pool.",
                        List.of(
                                new Leaf(
                                        "cluster",
                                        "Pauses a hosted cluster and its node pools.",
                                        PauseClusterCommand::pause),
                                new Leaf("nodepool", "Pauses a node pool.", PauseNodePoolCommand::pause))),
                new Group(
                        "resume",
                        "Ends a pause.",
                        List.of(
                                new Leaf(
                                        "cluster",
                                        "Resumes a hosted cluster and its node pools.",
                                        PauseClusterCommand::resume),
                                new Leaf("nodepool", "Resumes a node pool.", PauseNodePoolCommand::resume))),
                new Leaf("export", "Prints a hosted cluster as manifests, to keep and to apply.", ExportCommand::new),
                new Leaf("diff", "Shows what applying manifests would change.", DiffCommand::new),
                new Leaf("apply", "Applies manifests.", ApplyCommand::new),
                new Group(
                        "destroy",
                        "Destroys hosted clusters and node pools.",
                        List.of(
                                new Group(
                                        "cluster",
                                        "Destroys a hosted cluster.",
                                        List.of(new Leaf(
                                                "kubevirt",
                                                "Destroys a hosted cluster and all that belongs to it.",
                                                DestroyClusterCommand::new)),
                                        "kubevirt"),
                                new Leaf("nodepool", "Destroys a node pool.", DestroyNodePoolCommand::new))));
    }
}
