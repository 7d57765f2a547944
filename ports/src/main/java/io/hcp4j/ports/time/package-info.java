/** Deadlines, and the text forms of durations. */
@NullMarked
package io.hcp4j.ports.time;

import org.jspecify.annotations.NullMarked;
