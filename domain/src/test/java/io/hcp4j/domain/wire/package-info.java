/** Tests of the wire mapping. */
@NullMarked
package io.hcp4j.domain.wire;

import org.jspecify.annotations.NullMarked;
