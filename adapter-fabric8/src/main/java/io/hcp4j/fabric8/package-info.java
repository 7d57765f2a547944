/** Clusters through the fabric8 kubernetes-client. */
@NullMarked
package io.hcp4j.fabric8;

import org.jspecify.annotations.NullMarked;
