/** Explains why a hosted cluster is not ready. */
@NullMarked
package io.hcp4j.cli.explain;

import org.jspecify.annotations.NullMarked;
