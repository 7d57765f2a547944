package io.hcp4j.cli.core;

import io.hcp4j.cli.naming.ObjectType;
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

    /**
     * A word that is followed by another one.
     *
     * @param untyped the child that is meant when a name follows at once; "" where none is
     */
    record Group(String name, String summary, List<CommandNode> children, String untyped) implements CommandNode {
        /** Copies the list. */
        public Group {
            children = List.copyOf(children);
        }

        /** A group whose word is always followed by the word of a child. */
        public Group(String name, String summary, List<CommandNode> children) {
            this(name, summary, children, "");
        }

        /** The branch behind a word; that of a type of objects has all words of the type. */
        public Optional<CommandNode> child(String word) {
            for (CommandNode child : children) {
                if (child.name().equals(word)) {
                    return Optional.of(child);
                }
            }
            Optional<ObjectType> type = ObjectType.of(word);
            return type.isEmpty()
                    ? Optional.empty()
                    : children.stream()
                            .filter(child -> ObjectType.of(child.name()).equals(type))
                            .findFirst();
        }

        /** The branch that is meant when a name follows: that of its type, or the one for names without type. */
        Optional<CommandNode> childFor(String name) {
            int slash = name.indexOf('/');
            Optional<CommandNode> typed = slash < 0 ? Optional.empty() : child(name.substring(0, slash));
            return typed.or(() -> untyped.isEmpty() ? Optional.empty() : child(untyped));
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
