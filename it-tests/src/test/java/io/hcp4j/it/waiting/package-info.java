/** Waiting. */
@NullMarked
package io.hcp4j.it.waiting;

import org.jspecify.annotations.NullMarked;
