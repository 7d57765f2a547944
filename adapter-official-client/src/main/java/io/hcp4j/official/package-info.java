/** Clusters through the official Kubernetes Java client. */
@NullMarked
package io.hcp4j.official;

import org.jspecify.annotations.NullMarked;
