package io.hcp4j.kube.transport;

/** Stands for a failure whose own words hold a secret: the same words without it, the same stack trace. */
final class MaskedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    MaskedFailure(Throwable failure, Secrets secrets) {
        super(secrets.mask(failure.toString()), failure.getCause() == null ? null : secrets.mask(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }
}
