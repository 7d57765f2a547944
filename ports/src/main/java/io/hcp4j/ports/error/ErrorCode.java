package io.hcp4j.ports.error;

/**
 * What went wrong, in words that do not depend on the Kubernetes client in use.
 *
 * <p>The code answers three questions once and for all callers: who has to act ({@link #category()}), whether the same call may be
 * made again without thinking ({@link #transientFailure()}), and whether the server may have carried the call out although it was
 * not seen to ({@link #outcomeUnknown()}).
 */
public enum ErrorCode {
    /** The object, its namespace or its kind does not exist (HTTP 404). */
    NOT_FOUND(Category.REQUEST),
    /** A create met an object of the same name (HTTP 409, reason AlreadyExists). */
    ALREADY_EXISTS(Category.REQUEST),
    /** Another writer was first: a stale resourceVersion, a failed precondition or a field owned by another manager (HTTP 409). */
    CONFLICT(Category.REQUEST),
    /** The input breaks a rule, seen by the domain or by the server (HTTP 400, 413, 415, 422). */
    INVALID(Category.REQUEST),
    /** The server does not know who is asking: no, wrong or expired credentials (HTTP 401). */
    UNAUTHENTICATED(Category.ACCESS),
    /** The server knows who is asking and refuses (HTTP 403). */
    FORBIDDEN(Category.ACCESS),
    /** The list or watch position is too old to go on from (HTTP 410); start again from a fresh list. */
    EXPIRED(Category.REQUEST),
    /** The server asks for fewer requests (HTTP 429). The call was not carried out. */
    THROTTLED(Category.SERVER, true, false),
    /** The server is up but cannot serve now (HTTP 502, 503, 504 on a read). */
    UNAVAILABLE(Category.SERVER, true, false),
    /** The server failed on its own account (HTTP 500 and other 5xx on a read). */
    SERVER_FAILED(Category.SERVER, true, false),
    /** No connection could be made, so nothing was sent: refused, no route, no such host. */
    UNREACHABLE(Category.NETWORK, true, false),
    /** The server's certificate is not trusted or does not match, so nothing was sent. */
    UNTRUSTED(Category.ACCESS),
    /** No answer in time to a call that changes nothing. */
    TIMEOUT(Category.NETWORK, true, false),
    /** The connection broke during a call that changes nothing. */
    BROKEN(Category.NETWORK, true, false),
    /**
     * A change was sent and its answer was lost (reset, time-out, 5xx). It may or may not have been carried out; look before
     * sending it again.
     */
    OUTCOME_UNKNOWN(Category.NETWORK, false, true),
    /** The caller's own deadline passed or the caller gave up. */
    CANCELLED(Category.REQUEST),
    /** Waiting ended at its deadline before the awaited state was seen. */
    DEADLINE_EXCEEDED(Category.REQUEST),
    /** A file of the user's could not be read or written. */
    FILE(Category.REQUEST),
    /** The connection settings (kubeconfig, context, credentials) cannot be used. */
    BAD_CONNECTION_SETTINGS(Category.REQUEST),
    /** A bug in hcp4j: the answer or state was not one the code knows. */
    INTERNAL(Category.INTERNAL);

    /** Who has to act. */
    public enum Category {
        /** The caller: change the request. */
        REQUEST,
        /** The administrator who grants rights and credentials. */
        ACCESS,
        /** The server's administrator, or a later attempt. */
        SERVER,
        /** The network's administrator, or a later attempt. */
        NETWORK,
        /** The authors of hcp4j. */
        INTERNAL
    }

    private final Category category;
    private final boolean transientFailure;
    private final boolean outcomeUnknown;

    ErrorCode(Category category) {
        this(category, false, false);
    }

    ErrorCode(Category category, boolean transientFailure, boolean outcomeUnknown) {
        this.category = category;
        this.transientFailure = transientFailure;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Who has to act. */
    public Category category() {
        return category;
    }

    /** True when the call was surely not carried out, or changes nothing, and may succeed later unchanged. */
    public boolean transientFailure() {
        return transientFailure;
    }

    /** True when the call may have been carried out although it was not seen to. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /**
     * True when the caller gave up: it was cancelled, or its time is over. It says nothing about the server, and a caller that goes on
     * after a failure of one cluster does not go on after this one.
     */
    public boolean cancelledByCaller() {
        return this == CANCELLED || this == DEADLINE_EXCEEDED;
    }
}
