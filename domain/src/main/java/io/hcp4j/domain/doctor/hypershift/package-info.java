/** Checks of HyperShift and multicluster engine, and of the hosted clusters that a management cluster has. */
@NullMarked
package io.hcp4j.domain.doctor.hypershift;

import org.jspecify.annotations.NullMarked;
