/** Lists of hosted clusters and of the objects that belong to one, on its three clusters. */
@NullMarked
package io.hcp4j.domain.inventory;

import org.jspecify.annotations.NullMarked;
