/** Access to guest clusters: the kubeconfigs that HyperShift keeps in Secrets. */
@NullMarked
package io.hcp4j.domain.kubeconfig;

import org.jspecify.annotations.NullMarked;
