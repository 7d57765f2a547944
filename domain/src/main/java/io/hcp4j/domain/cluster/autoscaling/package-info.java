/** Settings of the cluster autoscaler of a hosted cluster. */
@NullMarked
package io.hcp4j.domain.cluster.autoscaling;

import org.jspecify.annotations.NullMarked;
