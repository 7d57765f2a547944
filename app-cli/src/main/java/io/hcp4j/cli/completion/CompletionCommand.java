package io.hcp4j.cli.completion;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.PicocliTree;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code completion SHELL}: prints the script for a shell to load. */
public final class CompletionCommand implements Command {
    /** Asks for names where the words and flags of the script offer nothing. */
    private static final String WITH_NAMES = Matcher.quoteReplacement("""
        function _complete_hcp4j_with_names() {
          COMPREPLY=()
          _complete_hcp4j "$@"
          local word="${COMP_WORDS[COMP_CWORD]}"
          if [[ ${#COMPREPLY[@]} -eq 0 && ( "$word" != -* || "$word" == *=* ) ]]; then
            local names
            names=$("${COMP_WORDS[0]/#\\~/$HOME}" completion names -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
            [[ "$word" == "=" ]] && word=""
            [[ -n "$names" ]] && COMPREPLY=( $(compgen -W "$names" -- "$word") )
          fi
          return 0
        }

        complete -F _complete_hcp4j_with_names -o default hcp4j
        """.stripTrailing());

    private final Supplier<String> script;
    private final CommandContext invocation;

    private CompletionCommand(CommandContext invocation, Supplier<String> script) {
        this.invocation = invocation;
        this.script = script;
    }

    /** For bash. */
    public static Command bash(Supplier<CommandNode.Group> root, CommandContext invocation) {
        return new CompletionCommand(invocation, () -> picocli(root.get(), invocation));
    }

    /** For zsh: picocli's script is for bash, and sees to it that zsh understands it. */
    public static Command zsh(Supplier<CommandNode.Group> root, CommandContext invocation) {
        return new CompletionCommand(invocation, () -> "#compdef hcp4j\n" + picocli(root.get(), invocation));
    }

    /** For fish. */
    public static Command fish(Supplier<CommandNode.Group> root, CommandContext invocation) {
        return new CompletionCommand(invocation, () -> new FishScript(invocation).generate(root.get()));
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

    private static String picocli(CommandNode.Group root, CommandContext invocation) {
        CommandLine tree = PicocliTree.of(root, invocation);
        tellFiles(tree);
        return AutoComplete.bash(root.name(), tree).replaceFirst("(?m)^complete -F _complete_hcp4j .*$", WITH_NAMES);
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
