/** A hosted cluster with all that can be seen of it, on its three clusters. */
@NullMarked
package io.hcp4j.domain.snapshot;

import org.jspecify.annotations.NullMarked;
