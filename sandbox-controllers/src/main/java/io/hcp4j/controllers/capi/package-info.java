/** Cluster API as a management cluster shows it: deployments, sets and health checks of machines, and the machines themselves. */
@NullMarked
package io.hcp4j.controllers.capi;

import org.jspecify.annotations.NullMarked;
