/** Creating hosted clusters and node pools: what is asked for, and the plan made of it. */
@NullMarked
package io.hcp4j.domain.creation;

import org.jspecify.annotations.NullMarked;
