/** Tests of versions, streams and architectures. */
@NullMarked
package io.hcp4j.domain.release;

import org.jspecify.annotations.NullMarked;
