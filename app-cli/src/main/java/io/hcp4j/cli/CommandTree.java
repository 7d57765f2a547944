package io.hcp4j.cli;

import io.hcp4j.cli.completion.CompletionCommand;
import io.hcp4j.cli.completion.NamesCommand;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.CommandNode.Group;
import io.hcp4j.cli.core.CommandNode.Leaf;
import io.hcp4j.cli.create.CreateClusterCommand;
import io.hcp4j.cli.create.CreateNodePoolCommand;
import io.hcp4j.cli.create.PlanClusterCommand;
import io.hcp4j.cli.demo.DemoCommand;
import io.hcp4j.cli.doctor.DoctorCommand;
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
import io.hcp4j.cli.infra.InfraRemoveCommand;
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
                                        new Leaf(
                                                "doctor",
                                                "Checks what hosted clusters need of the clusters.",
                                                DoctorCommand::new),
                                        infra(),
                                        sandbox(),
                                        new Leaf(
                                                "validate",
                                                "Validates manifests without a cluster.",
                                                ValidateCommand::new),
                                        new Leaf(
                                                "demo",
                                                "Shows how a hosted cluster is created, in the sandbox.",
                                                invocation -> new DemoCommand(CommandTree::root, invocation)),
                                        completion(),
                                        new Leaf("version", "Shows the version of this program.", VersionCommand::new)))
                        .<CommandNode>flatMap(List::stream)
                        .toList());
    }

    private static Group get() {
        return new Group(
                "get",
                "Lists hosted clusters and what belongs to them.",
                List.of(
                        new Leaf("clusters", "Lists hosted clusters.", GetClustersCommand::new),
                        new Leaf("nodepools", "Lists node pools.", GetNodePoolsCommand::new),
                        new Leaf("nodes", "Lists the nodes of a hosted cluster.", GetNodesCommand::new),
                        new Leaf("machines", "Lists the machines of a hosted cluster.", GetMachinesCommand::new),
                        new Leaf("vms", "Lists the virtual machines of a hosted cluster.", GetVmsCommand::new),
                        new Leaf("operators", "Lists the operators of a hosted cluster.", GetOperatorsCommand::new),
                        new Leaf("conditions", "Lists the conditions of a hosted cluster.", GetConditionsCommand::new),
                        new Leaf("events", "Lists the events of a hosted cluster.", GetEventsCommand::new)));
    }

    private static Group create() {
        return new Group(
                "create",
                "Creates hosted clusters, node pools and kubeconfigs.",
                List.of(
                        new Group(
                                "cluster",
                                "Creates a hosted cluster.",
                                List.of(new Leaf(
                                        "kubevirt",
                                        "Creates a hosted cluster with nodes on OpenShift Virtualization.",
                                        CreateClusterCommand::new))),
                        new Group(
                                "nodepool",
                                "Creates a node pool of an existing hosted cluster.",
                                List.of(new Leaf(
                                        "kubevirt",
                                        "Creates a node pool of virtual machines on OpenShift Virtualization.",
                                        CreateNodePoolCommand::new))),
                        new Leaf(
                                "kubeconfig",
                                "Prints the kubeconfig of one hosted cluster, or of all.",
                                CreateKubeconfigCommand::new)));
    }

    private static Group plan() {
        return new Group(
                "plan",
                "Shows what a create command would do, and why.",
                List.of(new Group(
                        "cluster",
                        "Plans a hosted cluster.",
                        List.of(new Leaf(
                                "kubevirt",
                                "Plans a hosted cluster with nodes on OpenShift Virtualization.",
                                PlanClusterCommand::new)))));
    }

    private static Group infra() {
        return new Group(
                "infra",
                "Checks and prepares the clusters that run the VMs.",
                List.of(
                        new Leaf(
                                "check",
                                "Checks the infrastructure cluster of a hosted cluster.",
                                InfraCheckCommand::new),
                        new Leaf(
                                "prepare",
                                "Creates an account of a hosted cluster on that cluster.",
                                InfraPrepareCommand::new),
                        new Leaf(
                                "remove",
                                "Removes that account from the infrastructure cluster.",
                                InfraRemoveCommand::new),
                        new Leaf("rotate", "Replaces the token of that account.", InfraRotateCommand::new),
                        new Leaf(
                                "status",
                                "Shows what a hosted cluster has on that cluster.",
                                InfraStatusCommand::new)));
    }

    private static Group sandbox() {
        return new Group(
                "sandbox",
                "Runs emulated clusters on this machine, to learn and to test.",
                List.of(
                        new Leaf("up", "Starts the sandbox.", UpCommand::new),
                        new Leaf("down", "Stops the sandbox and keeps its state.", DownCommand::new),
                        new Leaf("status", "Shows whether the sandbox runs, and what it emulates.", StatusCommand::new),
                        new Leaf("kubeconfig", "Prints the kubeconfig of one of its clusters.", KubeconfigCommand::new),
                        new Leaf(
                                "crds",
                                "Prints the CustomResourceDefinitions of the kinds that it serves.",
                                CrdsCommand::new),
                        new Group(
                                "fault",
                                "Sets and clears faults in the sandbox.",
                                List.of(
                                        new Leaf("list", "Lists all faults, and which are set.", FaultListCommand::new),
                                        new Leaf("set", "Sets a fault.", FaultSetCommand::new),
                                        new Leaf("clear", "Clears a fault, or all of them.", FaultClearCommand::new))),
                        new Leaf("reset", "Stops the sandbox and deletes its state.", ResetCommand::new)));
    }

    private static Group completion() {
        return new Group(
                "completion",
                "Prints a script that completes commands and flags in a shell.",
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
                                invocation -> CompletionCommand.fish(CommandTree::root, invocation)),
                        new Leaf(
                                "names",
                                "Prints the names that may end a command line, for the scripts.",
                                invocation -> new NamesCommand(CommandTree::root, invocation))));
    }
}
