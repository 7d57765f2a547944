/** Changes of node pools and hosted clusters. */
@NullMarked
package io.hcp4j.domain.change;

import org.jspecify.annotations.NullMarked;
