/** How a cluster is reached: kubeconfigs, contexts, limits. */
@NullMarked
package io.hcp4j.ports.connection;

import org.jspecify.annotations.NullMarked;
