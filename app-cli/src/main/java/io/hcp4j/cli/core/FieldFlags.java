package io.hcp4j.cli.core;

import io.hcp4j.domain.validation.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the flag that stands behind a field, as the flags' declarations say, so that a problem speaks of what the user typed. */
public final class FieldFlags {
    /** Fields of HostedClusters, for {@link Flags.Declaration#sets}. */
    public static final String HOSTED_CLUSTER = "HostedCluster";

    /** Fields of NodePools. */
    public static final String NODE_POOL = "NodePool";

    /** The pull secret as a whole, whose path is "". */
    public static final String PULL_SECRET = "pull secret";

    /** Attributes of a request that are no fields of an object. */
    public static final String REQUEST = "";

    private static final Pattern FIELD = Pattern.compile("\\bspec(\\.[A-Za-z]+(\\[\\d+\\])?)+");

    private final CommandContext invocation;
    private final Flags flags;

    /** Those of a command, and those that every command has. */
    public FieldFlags(CommandContext invocation, Flags flags) {
        this.invocation = invocation;
        this.flags = flags;
    }

    /** The problem with its field replaced by the flag, where there is one; else as it was. */
    public Problem named(Problem problem) {
        Map<String, Flag<?>> setters = setters(problem.object());
        return flag(problem.field(), setters)
                .map(flag -> new Problem(
                        "",
                        flag,
                        problem.value(),
                        withFlags(problem.message().replace(problem.field() + " in body ", ""), setters),
                        problem.allowed()))
                .orElse(problem);
    }

    /** The problem with the file that the user named beside its flag, when it is about the content of one. */
    public Problem withFile(Problem problem) {
        return flags.file(problem.field())
                .filter(file -> !problem.value().equals(file))
                .map(file -> new Problem(
                        problem.object(),
                        problem.field() + " " + file,
                        problem.value(),
                        problem.message(),
                        problem.allowed()))
                .orElse(problem);
    }

    /**
     * The flags that set something in an object.
     *
     * @param object its kind and name
     */
    private Map<String, Flag<?>> setters(String object) {
        String kind = object.replaceFirst(" .*", "");
        Map<String, Flag<?>> setters =
                new LinkedHashMap<>(invocation.options().flags().setting(kind));
        setters.putAll(flags.setting(kind));
        // Of what is no object of the API, a file for instance, a flag sets the whole.
        flags.setting(object).forEach(setters::putIfAbsent);
        return setters;
    }

    private static Optional<String> flag(String path, Map<String, Flag<?>> setters) {
        String field = path.replaceAll("\\[[^\\]]*\\]", "");
        for (String prefix = field; !prefix.isEmpty(); prefix = parent(prefix)) {
            Flag<?> flag = setters.get(prefix);
            if (flag != null) {
                return Optional.of(flag.firstName());
            }
        }
        return Optional.ofNullable(setters.get("")).map(Flag::firstName);
    }

    /** The message with other fields that it speaks of replaced, too. */
    private static String withFlags(String message, Map<String, Flag<?>> setters) {
        return FIELD.matcher(message)
                .replaceAll(match -> flag(match.group(), setters).orElse(match.group()));
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
