/** Waits until hosted clusters and node pools have a wanted state. */
@NullMarked
package io.hcp4j.domain.waiting;

import org.jspecify.annotations.NullMarked;
