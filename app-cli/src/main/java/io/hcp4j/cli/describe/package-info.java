/** Showing a hosted cluster or a node pool as the tree of all that it consists of. */
@NullMarked
package io.hcp4j.cli.describe;

import org.jspecify.annotations.NullMarked;
