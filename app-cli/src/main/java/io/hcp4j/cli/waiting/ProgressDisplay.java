package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;

/** Shows how far something is, on standard error. */
interface ProgressDisplay extends AutoCloseable {

    /** Shows what has become known. */
    void show(Progress progress);

    /** Leaves the terminal as it should be. */
    @Override
    void close();
}
