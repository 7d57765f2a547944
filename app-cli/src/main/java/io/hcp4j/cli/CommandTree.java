package io.hcp4j.cli;

import io.hcp4j.cli.completion.CompletionCommand;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.CommandNode.Group;
import io.hcp4j.cli.core.CommandNode.Leaf;
import io.hcp4j.cli.create.CreateClusterCommand;
import io.hcp4j.cli.create.CreateNodePoolCommand;
import io.hcp4j.cli.create.PlanClusterCommand;
import io.hcp4j.cli.demo.DemoCommand;
import io.hcp4j.cli.get.GetClustersCommand;
import io.hcp4j.cli.get.GetConditionsCommand;
import io.hcp4j.cli.get.GetEventsCommand;
import io.hcp4j.cli.get.GetMachinesCommand;
import io.hcp4j.cli.get.GetNodePoolsCommand;
import io.hcp4j.cli.get.GetNodesCommand;
import io.hcp4j.cli.get.GetOperatorsCommand;
import io.hcp4j.cli.get.GetVmsCommand;
import io.hcp4j.cli.infra.InfraCheckCommand;
import io.hcp4j.cli.infra.InfraPrepareCommand;
import io.hcp4j.cli.infra.InfraRotateCommand;
import io.hcp4j.cli.infra.InfraStatusCommand;
import io.hcp4j.cli.kubeconfig.CreateKubeconfigCommand;
import io.hcp4j.cli.sandbox.CrdsCommand;
import io.hcp4j.cli.sandbox.DownCommand;
import io.hcp4j.cli.sandbox.FaultClearCommand;
import io.hcp4j.cli.sandbox.FaultListCommand;
import io.hcp4j.cli.sandbox.FaultSetCommand;
import io.hcp4j.cli.sandbox.KubeconfigCommand;
import io.hcp4j.cli.sandbox.ResetCommand;
import io.hcp4j.cli.sandbox.StatusCommand;
import io.hcp4j.cli.sandbox.UpCommand;
import io.hcp4j.cli.validate.ValidateCommand;
import io.hcp4j.cli.version.VersionCommand;
import java.util.List;
import java.util.stream.Stream;

/** Every command, by its words. */
final class CommandTree {
    private CommandTree() {}

    static Group root() {
        return new Group(
                "hcp4j",
                "Hosted control planes on OpenShift Virtualization.",
                Stream.of(
                                List.of(create(), plan(), get()),
                                DayTwoCommands.all(),
                                List.of(
                                        infra(),
                                        sandbox(),
                                        new Leaf(
                                                "validate", "Judge manifests without a cluster.", ValidateCommand::new),
                                        new Leaf(
                                                "demo",
                                                "Show a hosted cluster come up, on the sandbox.",
                                                invocation -> new DemoCommand(CommandTree::root, invocation)),
                                        completion(),
                                        new Leaf("version", "Show the version of this program.", VersionCommand::new)))
                        .<CommandNode>flatMap(List::stream)
                        .toList());
    }

    private static Group get() {
        return new Group(
                "get",
                "List what is there.",
                List.of(
                        new Leaf("clusters", "List hosted clusters.", GetClustersCommand::new),
                        new Leaf("nodepools", "List node pools.", GetNodePoolsCommand::new),
                        new Leaf("nodes", "List the nodes of a hosted cluster.", GetNodesCommand::new),
                        new Leaf("machines", "List the machines of a hosted cluster.", GetMachinesCommand::new),
                        new Leaf("vms", "List the virtual machines of a hosted cluster.", GetVmsCommand::new),
                        new Leaf("operators", "List the operators of a hosted cluster.", GetOperatorsCommand::new),
                        new Leaf(
                                "conditions",
                                "List what HyperShift says of a hosted cluster, and whether it should.",
                                GetConditionsCommand::new),
                        new Leaf("events", "List what has happened to a hosted cluster.", GetEventsCommand::new)));
    }

    private static Group create() {
        return new Group(
                "create",
                "Create hosted clusters, node pools and kubeconfigs.",
                List.of(
                        new Group(
                                "cluster",
                                "Create a hosted cluster.",
                                List.of(new Leaf(
                                        "kubevirt",
                                        "Create a hosted cluster whose nodes are virtual machines on OpenShift Virtualization.",
                                        CreateClusterCommand::new))),
                        new Group(
                                "nodepool",
                                "Create a node pool of an existing hosted cluster.",
                                List.of(new Leaf(
                                        "kubevirt",
                                        "Create a node pool of virtual machines on OpenShift Virtualization.",
                                        CreateNodePoolCommand::new))),
                        new Leaf(
                                "kubeconfig",
                                "Print the kubeconfig of a hosted cluster, or of all in the namespace.",
                                CreateKubeconfigCommand::new)));
    }

    private static Group plan() {
        return new Group(
                "plan",
                "Say what a create command would do, and why.",
                List.of(new Group(
                        "cluster",
                        "Plan a hosted cluster.",
                        List.of(new Leaf(
                                "kubevirt",
                                "Plan a hosted cluster whose nodes are virtual machines on OpenShift Virtualization.",
                                PlanClusterCommand::new)))));
    }

    private static Group infra() {
        return new Group(
                "infra",
                "Look after the cluster that runs a hosted cluster's VMs.",
                List.of(
                        new Leaf(
                                "check",
                                "Check the infrastructure cluster of a hosted cluster.",
                                InfraCheckCommand::new),
                        new Leaf(
                                "prepare",
                                "Make an account for a hosted cluster on its infrastructure cluster.",
                                InfraPrepareCommand::new),
                        new Leaf("rotate", "Replace the token of that account.", InfraRotateCommand::new),
                        new Leaf(
                                "status",
                                "Show what a hosted cluster has on its infrastructure cluster.",
                                InfraStatusCommand::new)));
    }

    private static Group sandbox() {
        return new Group(
                "sandbox",
                "An emulated world of clusters on this machine, to learn and to test.",
                List.of(
                        new Leaf("up", "Start it.", UpCommand::new),
                        new Leaf("down", "End it; its state stays.", DownCommand::new),
                        new Leaf("status", "Show whether it runs, and what it emulates.", StatusCommand::new),
                        new Leaf("kubeconfig", "Print the kubeconfig of one of its clusters.", KubeconfigCommand::new),
                        new Leaf("crds", "Print the definitions of the kinds it serves.", CrdsCommand::new),
                        new Group(
                                "fault",
                                "Make things go wrong in it.",
                                List.of(
                                        new Leaf("list", "List all faults, and which are set.", FaultListCommand::new),
                                        new Leaf("set", "Set a fault.", FaultSetCommand::new),
                                        new Leaf("clear", "Clear a fault, or all.", FaultClearCommand::new))),
                        new Leaf("reset", "End it and delete its state.", ResetCommand::new)));
    }

    private static Group completion() {
        return new Group(
                "completion",
                "Print a script that lets a shell complete words and flags.",
                List.of(
                        new Leaf(
                                "bash",
                                "For bash: source <(hcp4j completion bash)",
                                invocation -> CompletionCommand.bash(CommandTree::root, invocation)),
                        new Leaf(
                                "zsh",
                                "For zsh: source <(hcp4j completion zsh)",
                                invocation -> CompletionCommand.zsh(CommandTree::root, invocation)),
                        new Leaf(
                                "fish",
                                "For fish: hcp4j completion fish | source",
                                invocation -> CompletionCommand.fish(CommandTree::root, invocation))));
    }
}
