/** Node pools: sets of like worker nodes. */
@NullMarked
package io.hcp4j.domain.nodepool;

import org.jspecify.annotations.NullMarked;
