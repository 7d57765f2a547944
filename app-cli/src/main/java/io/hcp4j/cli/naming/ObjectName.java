package io.hcp4j.cli.naming;

import io.hcp4j.cli.usage.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An object that a command line names.
 *
 * @param type of the object
 * @param name of the object, without its type
 */
public record ObjectName(ObjectType type, String name) {

    /**
     * Reads {@code NAME} or {@code TYPE/NAME}.
     *
     * @param types that are possible here; a name without type is of the first
     * @throws UsageException when the type is another one
     */
    public static ObjectName parse(String text, List<ObjectType> types) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new ObjectName(types.get(0), text);
        }
        String word = text.substring(0, slash);
        String name = text.substring(slash + 1);
        Optional<ObjectType> type = ObjectType.of(word);
        if (type.isEmpty()) {
            throw new UsageException(
                    "\"" + text + "\": \"" + word + "\" is no type of object that is possible here (allowed: "
                            + words(types) + ")",
                    name + " -n " + word + ", if " + word + " is its namespace");
        }
        if (!types.contains(type.get())) {
            throw wrongType(text, type.get(), types);
        }
        if (name.isEmpty()) {
            throw new UsageException("\"" + text + "\" has no name after the type", word + "/NAME");
        }
        return new ObjectName(type.get(), name);
    }

    /** The refusal of an object of a type that is not possible here. */
    static UsageException wrongType(String text, ObjectType type, List<ObjectType> types) {
        return new UsageException(
                "\"" + text + "\" names " + type.phrase() + ", not "
                        + types.stream().map(ObjectType::phrase).collect(Collectors.joining(" or ")),
                types.get(0).word() + "/NAME");
    }

    /**
     * The type that a word stands for.
     *
     * @throws UsageException when it stands for none of these
     */
    public static ObjectType type(String word, List<ObjectType> types) {
        ObjectType type = ObjectType.of(word)
                .orElseThrow(() -> new UsageException(
                        "\"" + word + "\" is no type of object that is possible here (allowed: " + words(types) + ")",
                        types.get(0).word() + " NAME"));
        if (!types.contains(type)) {
            throw wrongType(word, type, types);
        }
        return type;
    }

    private static String words(List<ObjectType> types) {
        return types.stream().map(ObjectType::word).collect(Collectors.joining(", "));
    }
}
