/** The kinds that every Kubernetes cluster has: their schemas, defaults, rules and tables. */
@NullMarked
package io.hcp4j.sandbox.kinds;

import org.jspecify.annotations.NullMarked;
