/** Connections to guest clusters, by the kubeconfigs that HyperShift publishes. */
@NullMarked
package io.hcp4j.domain.guest;

import org.jspecify.annotations.NullMarked;
