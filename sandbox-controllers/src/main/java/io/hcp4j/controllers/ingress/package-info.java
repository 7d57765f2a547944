/** How a cluster is reached from outside: addresses for load balancers, hosts for routes. */
@NullMarked
package io.hcp4j.controllers.ingress;

import org.jspecify.annotations.NullMarked;
