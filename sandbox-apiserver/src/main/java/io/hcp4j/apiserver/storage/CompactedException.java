package io.hcp4j.apiserver.storage;

/** The revision asked for has been forgotten. */
public final class CompactedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long oldest;

    CompactedException(long asked, long oldest) {
        super("too old resource version: " + asked + " (" + oldest + ")");
        this.oldest = oldest;
    }

    /** The oldest revision that can still be read. */
    public long oldest() {
        return oldest;
    }
}
