package io.hcp4j.cli.core;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The whole tree of commands as picocli sees it, for its completion script. */
public final class PicocliTree {
    private PicocliTree() {}

    /** Every command with all its flags. */
    public static CommandLine of(CommandNode.Group root, CommandContext invocation) {
        CommandLine tree = new CommandLine(CommandSpec.create().name(root.name()));
        for (CommandNode child : root.children()) {
            if (child instanceof CommandNode.Group group) {
                tree.addSubcommand(child.name(), of(group, invocation));
            } else if (child instanceof CommandNode.Leaf leaf) {
                tree.addSubcommand(child.name(), of(leaf, invocation));
            }
        }
        return tree;
    }

    private static CommandLine of(CommandNode.Leaf leaf, CommandContext invocation) {
        Flags own = leaf.command().apply(invocation).flags();
        return CommandParser.of(leaf.name(), leaf.summary(), own, new GlobalOptions(), invocation.environment());
    }
}
