package io.hcp4j.cli.completion;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.Branch;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.PicocliTree;
import java.util.function.Supplier;
import picocli.AutoComplete;

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
        return AutoComplete.bash(root.name(), PicocliTree.of(root, invocation));
    }
}
