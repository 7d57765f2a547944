/** A hosted cluster as the tree of its parts. */
@NullMarked
package io.hcp4j.domain.describe;

import org.jspecify.annotations.NullMarked;
