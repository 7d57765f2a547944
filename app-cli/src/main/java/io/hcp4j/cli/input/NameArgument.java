package io.hcp4j.cli.input;

import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectName;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.usage.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The name of the object that a command is about, given as {@code NAME}, {@code TYPE/NAME} or {@code --name NAME}; also as
 * {@code TYPE NAME} where the words of the command do not say the type. A name that is typed wins over one from the environment.
 */
public final class NameArgument {
    private final List<ObjectType> types;
    private final boolean typeIsWord;
    private final boolean exists;
    private final Argument words;
    private final Optional<Argument> more;
    private final Flag<String> flag;

    private NameArgument(
            Flags flags,
            List<ObjectType> types,
            boolean typeIsWord,
            int most,
            boolean exists,
            Optional<Following> following,
            String help,
            UnaryOperator<Flags.Declaration> flag,
            Consumer<NameArgument> check) {
        this.types = types;
        this.typeIsWord = typeIsWord;
        this.exists = exists;
        this.words = flags.words("NAME", help, most);
        this.more = following.map(words -> flags.words(words.label(), words.help(), 0));
        Flags.Declaration declared =
                flag.apply(flags.flag("--name").label("NAME").help(help));
        if (exists) {
            flags.offersNames(types);
            types.get(0).live().ifPresent(declared::names);
        }
        this.flag = declared.text("");
        flags.check(() -> check.accept(this));
    }

    /**
     * Declares the name, without which the command line is refused, for a command whose words say the type of the object.
     *
     * @param help what it is
     */
    public static NameArgument of(Flags flags, ObjectType type, String help) {
        return new NameArgument(
                flags,
                List.of(type),
                false,
                1,
                true,
                Optional.empty(),
                help,
                UnaryOperator.identity(),
                NameArgument::object);
    }

    /** The same for a name that may be left out. */
    public static NameArgument optional(Flags flags, ObjectType type, String help) {
        return new NameArgument(
                flags,
                List.of(type),
                false,
                1,
                true,
                Optional.empty(),
                help,
                UnaryOperator.identity(),
                NameArgument::find);
    }

    /**
     * The same for an object that need not exist: no shell offers its name.
     *
     * @param flag completes the declaration of the flag
     */
    public static NameArgument ofNew(Flags flags, ObjectType type, String help, UnaryOperator<Flags.Declaration> flag) {
        return new NameArgument(
                flags, List.of(type), false, 1, false, Optional.empty(), help, flag, NameArgument::find);
    }

    /** The same for any number of names, or none. */
    public static NameArgument several(Flags flags, ObjectType type, String help) {
        return new NameArgument(
                flags,
                List.of(type),
                false,
                0,
                true,
                Optional.empty(),
                help,
                UnaryOperator.identity(),
                NameArgument::all);
    }

    /**
     * As {@link #of}, for a name that other words follow. With the flag, all words are those others.
     *
     * @param label what help calls one of the others
     * @param others what those are
     */
    public static NameArgument followed(Flags flags, ObjectType type, String help, String label, String others) {
        return new NameArgument(
                flags,
                List.of(type),
                false,
                1,
                true,
                Optional.of(new Following(label, others)),
                help,
                UnaryOperator.identity(),
                NameArgument::object);
    }

    private record Following(String label, String help) {}

    /**
     * Declares the name, without which the command line is refused, for a command whose words do not say the type.
     *
     * @param types that are possible; a name without type is of the first
     */
    public static NameArgument typed(Flags flags, String help, ObjectType... types) {
        return new NameArgument(
                flags,
                List.of(types),
                true,
                2,
                true,
                Optional.empty(),
                help,
                UnaryOperator.identity(),
                NameArgument::object);
    }

    /** The same for a name that may be left out. */
    public static NameArgument typedOptional(Flags flags, String help, ObjectType... types) {
        return new NameArgument(
                flags,
                List.of(types),
                true,
                2,
                true,
                Optional.empty(),
                help,
                UnaryOperator.identity(),
                NameArgument::find);
    }

    /**
     * The name without its type.
     *
     * @throws UsageException when there is none, or two
     */
    public String value() {
        return object().name();
    }

    /** The name without its type; "" when there is none. Of two, which are refused before the command runs, the flag's. */
    public String orEmpty() {
        try {
            return find().map(ObjectName::name).orElse("");
        } catch (UsageException refused) {
            return flag.value().isEmpty() ? words.value() : flag.value();
        }
    }

    /** The words that follow the name. */
    public List<String> following() {
        List<String> following = new ArrayList<>(isFlag() ? words.values() : List.of());
        more.ifPresent(others -> following.addAll(others.values()));
        return following.stream().filter(word -> !word.isEmpty()).toList();
    }

    /** The flag, for messages. */
    public String flag() {
        return flag.name();
    }

    /**
     * The object.
     *
     * @throws UsageException when none is named, or two
     */
    public ObjectName object() {
        return find().orElseThrow(() -> {
            ObjectType type =
                    Typed.of(words.values(), types, typeIsWord).types().get(0);
            return new UsageException(
                    "which " + type.noun() + "?",
                    words.command() + (type == types.get(0) ? "" : " " + type.word()) + " NAME");
        });
    }

    /**
     * The object; empty when none is named.
     *
     * @throws UsageException when two are
     */
    public Optional<ObjectName> find() {
        Typed typed = Typed.of(isFlag() ? List.of() : words.values(), types, typeIsWord);
        Optional<ObjectName> word = typed.objects().stream().findFirst();
        if (flag.value().isEmpty() || (word.isPresent() && !flag.typed())) {
            return word;
        }
        // A new object may be called anything, until its name is checked.
        ObjectName named =
                exists ? ObjectName.parse(flag.value(), typed.types()) : new ObjectName(types.get(0), flag.value());
        if (word.isPresent() && !word.get().equals(named)) {
            throw two(word.get());
        }
        return Optional.of(named);
    }

    /**
     * All names that are typed, each once; one from the environment does not count.
     *
     * @throws UsageException when the flag names an object that the words do not name
     */
    public List<String> all() {
        List<ObjectName> objects = Typed.of(words.values(), types, typeIsWord).objects().stream()
                .distinct()
                .toList();
        if (flag.typed() && !flag.value().isEmpty()) {
            ObjectName named = ObjectName.parse(flag.value(), types);
            if (!objects.isEmpty() && !objects.equals(List.of(named))) {
                throw two(objects.get(0));
            }
            return List.of(named.name());
        }
        return objects.stream().map(ObjectName::name).toList();
    }

    /** Whether a name is typed; one from the environment does not count. */
    public boolean typed() {
        return flag.typed() || !words.values().isEmpty();
    }

    /** Whether the name is that of the flag, so that the words are others. */
    private boolean isFlag() {
        return more.isPresent() && flag.typed();
    }

    private UsageException two(ObjectName word) {
        return new UsageException(
                flag.name() + ": \"" + flag.value() + "\" and \"" + word.name() + "\" are two names", "one of the two");
    }

    /** The words, read as names; their types are fewer than the command's where a word says one. */
    private record Typed(List<ObjectType> types, List<ObjectName> objects) {

        static Typed of(List<String> words, List<ObjectType> types, boolean typeIsWord) {
            boolean saysType = typeIsWord
                    && (words.size() > 1
                            || words.stream()
                                    .anyMatch(word -> ObjectType.of(word).isPresent()));
            List<ObjectType> possible = saysType ? List.of(ObjectName.type(words.get(0), types)) : types;
            return new Typed(
                    possible,
                    words.stream()
                            .skip(saysType ? 1 : 0)
                            .filter(word -> !word.isEmpty())
                            .map(word -> ObjectName.parse(word, possible))
                            .toList());
        }
    }
}
