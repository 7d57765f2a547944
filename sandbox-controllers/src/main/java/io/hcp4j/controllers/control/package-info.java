/** The loop that every controller of the sandbox runs: watch, queue, reconcile, look again. */
@NullMarked
package io.hcp4j.controllers.control;

import org.jspecify.annotations.NullMarked;
