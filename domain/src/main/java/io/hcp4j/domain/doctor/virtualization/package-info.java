/** Checks of OpenShift Virtualization and the nodes that run virtual machines. */
@NullMarked
package io.hcp4j.domain.doctor.virtualization;

import org.jspecify.annotations.NullMarked;
