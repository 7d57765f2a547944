package io.hcp4j.apiserver.storage;

/** A write was based on a version that is no longer the newest. */
public final class VersionConflict extends Exception {
    private static final long serialVersionUID = 1L;

    VersionConflict(String key) {
        super(key);
    }

    /** Thrown often under load, and always handled: the stack would be built for nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
