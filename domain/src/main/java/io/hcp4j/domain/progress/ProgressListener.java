package io.hcp4j.domain.progress;

/**
 * Receives the progress of one use case, in order, on the thread that runs the use case. It must return soon; what it throws ends the use
 * case.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Called once for each event. */
    void onEvent(ProgressEvent event);

    /** A listener that ignores every event. */
    static ProgressListener none() {
        return event -> {};
    }
}
