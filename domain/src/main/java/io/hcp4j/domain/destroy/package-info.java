/** Destroys hosted clusters and node pools, with all that belongs to them and nothing else. */
@NullMarked
package io.hcp4j.domain.destroy;

import org.jspecify.annotations.NullMarked;
