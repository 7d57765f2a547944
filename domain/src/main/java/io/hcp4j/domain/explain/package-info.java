/** Explains why a hosted cluster is not ready: one ranked list of causes, each with its evidence. */
@NullMarked
package io.hcp4j.domain.explain;

import org.jspecify.annotations.NullMarked;
