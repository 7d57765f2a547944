/** The content of files that a request brings along: trust bundle, SSH key, mirrors. */
@NullMarked
package io.hcp4j.domain.creation.input;

import org.jspecify.annotations.NullMarked;
