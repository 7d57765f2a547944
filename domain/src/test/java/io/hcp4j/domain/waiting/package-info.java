/** Waits, alone and many at the same time. */
@NullMarked
package io.hcp4j.domain.waiting;

import org.jspecify.annotations.NullMarked;
