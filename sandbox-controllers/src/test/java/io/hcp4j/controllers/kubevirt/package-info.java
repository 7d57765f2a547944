/** Tests of KubeVirt's rules. */
@NullMarked
package io.hcp4j.controllers.kubevirt;

import org.jspecify.annotations.NullMarked;
