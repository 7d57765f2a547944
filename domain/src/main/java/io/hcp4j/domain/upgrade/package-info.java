/** Bringing a hosted cluster and its node pools to another release, in an order that HyperShift and OpenShift allow. */
@NullMarked
package io.hcp4j.domain.upgrade;

import org.jspecify.annotations.NullMarked;
