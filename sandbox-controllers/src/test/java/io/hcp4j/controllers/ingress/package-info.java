/** Tests of load balancers and routes. */
@NullMarked
package io.hcp4j.controllers.ingress;

import org.jspecify.annotations.NullMarked;
