package io.hcp4j.cli.demo;

import io.hcp4j.cli.background.SandboxLocation;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code demo}: types the documented commands one after another, on the sandbox. */
public final class DemoCommand implements Command {
    private static final String CREATE = """
            --sandbox create cluster kubevirt --name %n --node-pool-replicas 2 --memory 8Gi --cores 2 \\
                --pull-secret %s --wait --timeout 5m""";

    private static final List<String> LOOK = List.of(
            "--sandbox get clusters",
            "--sandbox get nodepools",
            "--sandbox get nodes --cluster %n",
            "--sandbox get operators --cluster %n");

    private static final String BEGINNING = """
            A hosted cluster, from nothing to its nodes. All of it is on this machine: a sandbox with a management
            cluster that behaves like a real one. Nothing is pulled, and no other machine is asked.""";

    private static final String END = """

            The hosted cluster is ready. Look around in it:
              hcp4j --sandbox create kubeconfig --name %n --output %n.kubeconfig
              kubectl --kubeconfig %n.kubeconfig get clusterversion,nodes
              hcp4j sandbox status
            Clean up:
              hcp4j sandbox down    stops the sandbox and keeps its state
              hcp4j sandbox reset   deletes the sandbox and its state""";

    private final Flags flags = new Flags();
    private final Flag<String> name = flags.flag("--name")
            .label("NAME")
            .help("The name of the hosted cluster (default: demo).")
            .text("demo");
    private final Supplier<CommandNode.Group> root;
    private final CommandContext invocation;

    /**
     * A command of one run.
     *
     * @param root all commands
     */
    public DemoCommand(Supplier<CommandNode.Group> root, CommandContext invocation) {
        this.root = root;
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        DemoRunner typist = new DemoRunner(root.get(), invocation);
        typist.say(BEGINNING);
        Path secret = SandboxLocation.of(invocation.environment()).root().resolve("demo-pull-secret.json");
        ExitCode code = typist.type("sandbox up --detach", secret);
        if (code == ExitCode.DONE) {
            invent(secret);
            typist.say("\nThe pull secret is an invented one, in " + typist.shortened(secret));
            code = typist.type(named(CREATE), secret);
            if (code == ExitCode.CONFLICT) {
                changed();
            }
        }
        for (String command : LOOK) {
            code = code == ExitCode.DONE ? typist.type(named(command), secret) : code;
        }
        if (code == ExitCode.DONE) {
            typist.say(named(END));
        }
        return code;
    }

    /** A cluster of this name exists with other settings: an earlier demo has made it, and it was changed since. */
    private void changed() {
        Suggestions suggestions = invocation.options().suggestions();
        invocation
                .err()
                .println("  try: " + suggestions.commandWithoutNamespace("demo --name another")
                        + " creates another one beside it; "
                        + suggestions.commandWithoutNamespace("sandbox reset")
                        + " deletes the sandbox with all that is in it, after which the demo starts from nothing");
    }

    private String named(String text) {
        return text.replace("%n", name.value());
    }

    /** The sandbox pulls nothing, so any pull secret does. */
    private static void invent(Path file) {
        try {
            Files.writeString(file, "{\"auths\": {\"quay.io\": {\"auth\": \"ZGVtbzpkZW1v\"}}}\n");
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE, file + " cannot be written: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }
}
