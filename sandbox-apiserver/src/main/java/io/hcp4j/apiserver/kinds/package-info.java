/** The kinds that every Kubernetes cluster has: their schemas, defaults, rules and tables. */
@NullMarked
package io.hcp4j.apiserver.kinds;

import org.jspecify.annotations.NullMarked;
