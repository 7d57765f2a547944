/** {@code hcp4j create kubeconfig}: access to guest clusters. */
@NullMarked
package io.hcp4j.cli.kubeconfig;

import org.jspecify.annotations.NullMarked;
