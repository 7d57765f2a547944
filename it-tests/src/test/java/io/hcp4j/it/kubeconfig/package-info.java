/** Kubeconfigs of guest clusters. */
@NullMarked
package io.hcp4j.it.kubeconfig;

import org.jspecify.annotations.NullMarked;
