package io.hcp4j.cli.usage;

import java.util.Collection;

/** A command line that cannot be meant: exit code 2, printed as one line and a hint. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A mistake and its way out.
     *
     * @param message what is wrong, one line, naming the flag
     * @param remedy what to type instead; "" when the message says it
     */
    public UsageException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** A value that is none of those that a flag may have. */
    public static UsageException notAmong(String flag, String value, Collection<String> allowed) {
        String all = String.join(", ", allowed.stream().sorted().toList());
        return new UsageException(
                flag + ": \"" + value + "\" is unknown (allowed: " + all + ")",
                NearestWord.to(value, allowed).map(near -> flag + " " + near).orElse(""));
    }

    /** What to type instead, or "". */
    public String remedy() {
        return remedy;
    }
}
