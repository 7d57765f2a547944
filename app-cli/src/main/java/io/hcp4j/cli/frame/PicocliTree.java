package io.hcp4j.cli.frame;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The whole tree of commands as picocli sees it, for its completion script. */
public final class PicocliTree {
    private PicocliTree() {}

    /** Every command with all its flags. */
    public static CommandLine of(Branch.Group root, Invocation invocation) {
        CommandLine tree = new CommandLine(CommandSpec.create().name(root.name()));
        for (Branch child : root.children()) {
            if (child instanceof Branch.Group group) {
                tree.addSubcommand(child.name(), of(group, invocation));
            } else if (child instanceof Branch.Leaf leaf) {
                tree.addSubcommand(child.name(), of(leaf, invocation));
            }
        }
        return tree;
    }

    private static CommandLine of(Branch.Leaf leaf, Invocation invocation) {
        Flags own = leaf.action().apply(invocation).flags();
        return CommandParser.of(leaf.name(), leaf.summary(), own, new GlobalOptions(), invocation.environment());
    }
}
