/** Tests of reading logs of control plane components. */
@NullMarked
package io.hcp4j.domain.logs;

import org.jspecify.annotations.NullMarked;
