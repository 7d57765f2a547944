package io.hcp4j.apiserver.schema.cel;

/** An expression that does not compile, or that fails on the values it was given; the message says why as Kubernetes words it. */
public final class BadExpressionException extends Exception {
    private static final long serialVersionUID = 1L;

    BadExpressionException(String message) {
        super(message);
    }
}
