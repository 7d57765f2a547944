/** The end of hosted clusters and node pools. */
@NullMarked
package io.hcp4j.domain.destroy;

import org.jspecify.annotations.NullMarked;
