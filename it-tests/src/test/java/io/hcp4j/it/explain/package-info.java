/** Saying why a hosted cluster is not as it should be. */
@NullMarked
package io.hcp4j.it.explain;

import org.jspecify.annotations.NullMarked;
