package io.hcp4j.sandbox.engine;

/** An API server could not be started; the message says which, why, and what to do. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
