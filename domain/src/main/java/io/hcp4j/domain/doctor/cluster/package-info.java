/** Checks of what a cluster is and how it is set up: its release, platform, network, clock and rights. */
@NullMarked
package io.hcp4j.domain.doctor.cluster;

import org.jspecify.annotations.NullMarked;
