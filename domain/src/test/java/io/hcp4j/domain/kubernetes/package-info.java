/** Tests of values that Kubernetes APIs share. */
@NullMarked
package io.hcp4j.domain.kubernetes;

import org.jspecify.annotations.NullMarked;
