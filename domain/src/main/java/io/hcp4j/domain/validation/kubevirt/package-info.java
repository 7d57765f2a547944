/** What the API server lets through although it cannot work on KubeVirt. */
@NullMarked
package io.hcp4j.domain.validation.kubevirt;

import org.jspecify.annotations.NullMarked;
