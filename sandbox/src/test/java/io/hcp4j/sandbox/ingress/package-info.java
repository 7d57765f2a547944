/** Tests of load balancers and routes. */
@NullMarked
package io.hcp4j.sandbox.ingress;

import org.jspecify.annotations.NullMarked;
