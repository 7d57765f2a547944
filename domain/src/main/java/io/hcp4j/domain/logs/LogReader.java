package io.hcp4j.domain.logs;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads logs one after the other.
 *
 * @param cluster whose pods write them
 * @param namespace of the pods
 * @param options what is read of each
 * @param receiver receives the lines
 */
record LogReader(ClusterApi cluster, String namespace, LogOptions options, LogReceiver receiver) {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Asking the receiver may cost as much as a line. */
    private static final int UNASKED = 1000;

    /** Failures of one log that say nothing about the others. */
    private static final Set<ErrorCode> OF_ONE = EnumSet.of(
            ErrorCode.NOT_FOUND,
            ErrorCode.INVALID,
            ErrorCode.SERVER_FAILED,
            ErrorCode.UNAVAILABLE,
            ErrorCode.TIMEOUT,
            ErrorCode.BROKEN);

    /** Reads them; returns those that could not be read to their end. */
    List<UnreadLog> read(List<LogSource> sources) {
        List<UnreadLog> unread = new ArrayList<>();
        for (LogSource source : sources) {
            try {
                if (!receiver.wantsMore() || !read(source)) {
                    break;
                }
            } catch (HcpException failure) {
                UnreadLog log = unread(source, failure);
                unread.add(log);
                receiver.unread(log);
            }
        }
        receiver.pauses();
        return unread;
    }

    /** What is to be said of a log that failed; throws failures that all logs would have. */
    static UnreadLog unread(LogSource source, HcpException failure) {
        if (!OF_ONE.contains(failure.code())) {
            throw failure;
        }
        return new UnreadLog(source, String.valueOf(failure.getMessage()));
    }

    private boolean read(LogSource source) {
        try (LogStream log = cluster.openLog(options.query(namespace, source))) {
            int unasked = 0;
            while (!log.ended()) {
                Optional<String> line = log.next(PATIENCE);
                line.ifPresent(text -> receiver.line(source, text));
                if (line.isEmpty() || ++unasked >= UNASKED) {
                    unasked = 0;
                    if (!receiver.wantsMore()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
