package io.hcp4j.cli.waiting;

/** How progress is shown. */
enum ProgressForm {
    /** A block that changes in place on a terminal, otherwise lines. */
    AUTO,
    /** A line for each change. */
    PLAIN,
    /** A JSON object for each change, on standard error. */
    JSON
}
