/** Control planes: namespaces, workloads, services and versions. */
@NullMarked
package io.hcp4j.controllers.hypershift.controlplane;

import org.jspecify.annotations.NullMarked;
