/** Tests of descriptions of hosted clusters. */
@NullMarked
package io.hcp4j.domain.describe;

import org.jspecify.annotations.NullMarked;
