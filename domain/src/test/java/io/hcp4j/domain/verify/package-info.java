/** Tests of verification. */
@NullMarked
package io.hcp4j.domain.verify;

import org.jspecify.annotations.NullMarked;
