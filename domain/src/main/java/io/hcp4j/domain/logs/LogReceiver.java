package io.hcp4j.domain.logs;

import java.util.List;

/** Receives logs as they are read, in the thread that reads them. */
public interface LogReceiver {

    /**
     * Called once, before anything is read.
     *
     * @param sources the containers whose logs are read, in the order in which they are read unless they are followed
     */
    default void begins(List<LogSource> sources) {}

    /**
     * A line.
     *
     * @param text as the container wrote it, without its end; it may hold control characters
     */
    void line(LogSource source, String text);

    /** A log that cannot be read, or not to its end; the others are read. */
    void unread(UnreadLog log);

    /** Nothing came for a moment: what was received so far may be shown. */
    default void pauses() {}

    /** Whether to go on; asked before each log, after many lines, and about once a second while lines come or are waited for. */
    default boolean wantsMore() {
        return true;
    }
}
