/** What nodes have left for virtual machines. */
@NullMarked
package io.hcp4j.domain.infra.capacity;

import org.jspecify.annotations.NullMarked;
