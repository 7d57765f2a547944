/** The clusters and adapters that one call of a use case works with. */
@NullMarked
package io.hcp4j.domain.access;

import org.jspecify.annotations.NullMarked;
