package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;

/** Shows how far something is, on standard error. */
interface ProgressDisplay extends AutoCloseable {

    /** Shows what has become known. */
    void show(Progress progress);

    /** Restores the terminal. */
    @Override
    void close();
}
