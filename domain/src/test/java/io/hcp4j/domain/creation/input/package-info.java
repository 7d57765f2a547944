/** Tests of the content of files that a request brings along. */
@NullMarked
package io.hcp4j.domain.creation.input;

import org.jspecify.annotations.NullMarked;
