/** Checks whether a cluster can run the virtual machines of a hosted cluster. */
@NullMarked
package io.hcp4j.domain.infra.check;

import org.jspecify.annotations.NullMarked;
