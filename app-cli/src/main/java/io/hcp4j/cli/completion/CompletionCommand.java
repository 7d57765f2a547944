package io.hcp4j.cli.completion;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.Branch;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.PicocliTree;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code completion SHELL}: prints the script for a shell to load. */
public final class CompletionCommand implements Action {
    private final Supplier<String> script;
    private final Invocation invocation;

    private CompletionCommand(Invocation invocation, Supplier<String> script) {
        this.invocation = invocation;
        this.script = script;
    }

    /** For bash. */
    public static Action bash(Supplier<Branch.Group> root, Invocation invocation) {
        return new CompletionCommand(invocation, () -> picocli(root.get(), invocation));
    }

    /** For zsh: picocli's script is for bash, and sees to it that zsh understands it. */
    public static Action zsh(Supplier<Branch.Group> root, Invocation invocation) {
        return new CompletionCommand(invocation, () -> "#compdef hcp4j\n" + picocli(root.get(), invocation));
    }

    /** For fish. */
    public static Action fish(Supplier<Branch.Group> root, Invocation invocation) {
        return new CompletionCommand(invocation, () -> new FishScript(invocation).of(root.get()));
    }

    @Override
    public Flags flags() {
        return new Flags();
    }

    @Override
    public ExitCode run() {
        invocation.out().print(script.get());
        return ExitCode.DONE;
    }

    private static String picocli(Branch.Group root, Invocation invocation) {
        CommandLine tree = PicocliTree.of(root, invocation);
        tellFiles(tree);
        return AutoComplete.bash(root.name(), tree);
    }

    /** Picocli offers files where the type says so, and our flags for files take texts. */
    private static void tellFiles(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.paramLabel().equals("FILE")) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option.names())
                        .type(Path.class)
                        .arity("1")
                        .build());
            }
        }
        command.getSubcommands().values().forEach(CompletionCommand::tellFiles);
    }
}
