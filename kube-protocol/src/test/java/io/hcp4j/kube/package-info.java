/** Tests of the Kubernetes protocol against a scripted transport. */
@NullMarked
package io.hcp4j.kube;

import org.jspecify.annotations.NullMarked;
