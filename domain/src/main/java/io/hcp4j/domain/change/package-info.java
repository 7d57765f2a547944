/** Changes to what exists, made so that the work of others at the same time is not lost. */
@NullMarked
package io.hcp4j.domain.change;

import org.jspecify.annotations.NullMarked;
