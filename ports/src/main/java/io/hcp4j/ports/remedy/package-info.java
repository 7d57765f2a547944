/** What a caller can do about a failure or an obstacle, as a sentence and as typed steps. */
@NullMarked
package io.hcp4j.ports.remedy;

import org.jspecify.annotations.NullMarked;
