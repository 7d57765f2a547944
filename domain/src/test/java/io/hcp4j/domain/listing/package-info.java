/** Tests of lists and their changes. */
@NullMarked
package io.hcp4j.domain.listing;

import org.jspecify.annotations.NullMarked;
