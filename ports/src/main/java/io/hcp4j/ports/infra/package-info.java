/** Opens the cluster that runs the virtual machines of a hosted cluster, when that is not the management cluster. */
@NullMarked
package io.hcp4j.ports.infra;

import org.jspecify.annotations.NullMarked;
