/** The scheduler, the kubelets and the controllers of Kubernetes' own workloads and volumes. */
@NullMarked
package io.hcp4j.controllers.workloads;

import org.jspecify.annotations.NullMarked;
