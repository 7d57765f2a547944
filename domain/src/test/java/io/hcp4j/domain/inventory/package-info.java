/** Tests of the lists of hosted clusters and what belongs to them. */
@NullMarked
package io.hcp4j.domain.inventory;

import org.jspecify.annotations.NullMarked;
