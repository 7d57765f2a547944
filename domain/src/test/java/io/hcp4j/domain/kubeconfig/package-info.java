/** Tests of guests' kubeconfigs. */
@NullMarked
package io.hcp4j.domain.kubeconfig;

import org.jspecify.annotations.NullMarked;
