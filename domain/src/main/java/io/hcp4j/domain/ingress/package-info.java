/** How services of a control plane are reached from outside. */
@NullMarked
package io.hcp4j.domain.ingress;

import org.jspecify.annotations.NullMarked;
