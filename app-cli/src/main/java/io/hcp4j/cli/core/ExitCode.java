package io.hcp4j.cli.core;

import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.error.ErrorCode;

/** How a command ended, for scripts. The same table stands in {@code docs/exit-codes.md}. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** Failed for a reason that has no code of its own. */
    FAILED(1),
    /** The command line, a file named on it, or the connection settings are wrong. Nothing was sent. */
    USAGE(2),
    /** The deadline passed, or the server gave no answer in time. */
    TIMEOUT(3),
    /** The object exists already, differs, or was changed by another client meanwhile. */
    CONFLICT(4),
    /** The server does not know the user, or refuses. */
    FORBIDDEN(5),
    /** No usable connection to the server: refused, no such host, broken, not trusted. */
    UNREACHABLE(6),
    /** A change was sent and its answer was lost: it may have been carried out. Look before repeating it. */
    OUTCOME_UNKNOWN(7),
    /** Interrupted by the user. */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process's exit status. */
    public int status() {
        return status;
    }

    /** The exit code of a command that looks whether a cluster is ready: a right that is missing is neither yes nor no. */
    public static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> DONE;
            case FAILED -> FAILED;
            case UNKNOWN -> FORBIDDEN;
        };
    }

    /** The exit code of an error. */
    public static ExitCode of(ErrorCode code) {
        return switch (code) {
            case INVALID, FILE, BAD_CONNECTION_SETTINGS -> USAGE;
            case TIMEOUT, DEADLINE_EXCEEDED -> TIMEOUT;
            case ALREADY_EXISTS, CONFLICT -> CONFLICT;
            case UNAUTHENTICATED, FORBIDDEN -> FORBIDDEN;
            case UNREACHABLE, UNTRUSTED, BROKEN -> UNREACHABLE;
            case OUTCOME_UNKNOWN -> OUTCOME_UNKNOWN;
            case CANCELLED -> INTERRUPTED;
            case NOT_FOUND, EXPIRED, THROTTLED, UNAVAILABLE, SERVER_FAILED, INTERNAL -> FAILED;
        };
    }
}
