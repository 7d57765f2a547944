/** Why a hosted cluster is not as it should be: one ranked list of causes, each with its evidence. */
@NullMarked
package io.hcp4j.domain.explain;

import org.jspecify.annotations.NullMarked;
