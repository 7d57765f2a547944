package io.hcp4j.cli.frame;

/**
 * How an annotated flag that is on or off is declared, so that {@code --flag}, {@code --flag=false} and {@code --flag false} all work:
 * {@code @Option(names = "--flag", arity = GoBoolean.ARITY, fallbackValue = GoBoolean.BARE)}. A following word is taken only when it is
 * {@code true} or {@code false}. {@link Flags.Declaration#onOff} does the same.
 */
public final class GoBoolean {
    /** May be followed by its value. */
    public static final String ARITY = "0..1";

    /** What the flag means without a value, whatever its default. */
    public static final String BARE = "true";

    private GoBoolean() {}
}
