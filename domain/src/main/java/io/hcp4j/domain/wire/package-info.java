/** The one place where the model meets the form in which the API server has it; what the model does not know survives. */
@NullMarked
package io.hcp4j.domain.wire;

import org.jspecify.annotations.NullMarked;
