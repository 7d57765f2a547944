/** Whether a hosted cluster is what it was ordered to be (documentation row S14). */
@NullMarked
package io.hcp4j.domain.verify;

import org.jspecify.annotations.NullMarked;
