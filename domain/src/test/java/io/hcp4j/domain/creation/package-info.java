/** Tests of creation. */
@NullMarked
package io.hcp4j.domain.creation;

import org.jspecify.annotations.NullMarked;
