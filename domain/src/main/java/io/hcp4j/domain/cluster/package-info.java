/** Hosted clusters: the control plane, its settings, its state. */
@NullMarked
package io.hcp4j.domain.cluster;

import org.jspecify.annotations.NullMarked;
