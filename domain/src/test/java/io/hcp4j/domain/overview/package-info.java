/** Tests of what lists of hosted clusters show. */
@NullMarked
package io.hcp4j.domain.overview;

import org.jspecify.annotations.NullMarked;
