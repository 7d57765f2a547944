package io.hcp4j.cli.frame;

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

    /** What to type instead, or "". */
    public String remedy() {
        return remedy;
    }
}
