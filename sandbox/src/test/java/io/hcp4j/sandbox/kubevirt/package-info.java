/** Tests of KubeVirt's rules. */
@NullMarked
package io.hcp4j.sandbox.kubevirt;

import org.jspecify.annotations.NullMarked;
