/** Where the machines of a guest cluster run. */
@NullMarked
package io.hcp4j.domain.placement;

import org.jspecify.annotations.NullMarked;
