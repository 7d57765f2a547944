package io.hcp4j.cli.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A word of the command line and what stands behind it. */
public sealed interface CommandNode {

    /** The word, in lower case. */
    String name();

    /** What it is for, one line for help. */
    String summary();

    /** The commands at or under this word. */
    Stream<Leaf> leaves();

    /** A word that is followed by another one. */
    record Group(String name, String summary, List<CommandNode> children) implements CommandNode {
        /** Copies the list. */
        public Group {
            children = List.copyOf(children);
        }

        /** The branch behind a word. */
        public Optional<CommandNode> child(String word) {
            for (CommandNode child : children) {
                if (child.name().equals(word)) {
                    return Optional.of(child);
                }
            }
            return Optional.empty();
        }

        @Override
        public Stream<Leaf> leaves() {
            return children.stream().flatMap(CommandNode::leaves);
        }
    }

    /**
     * The last word: a command.
     *
     * @param command makes the command; called only when this command, its help or the completion script is wanted
     */
    record Leaf(String name, String summary, Function<CommandContext, Command> command) implements CommandNode {
        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }
}
