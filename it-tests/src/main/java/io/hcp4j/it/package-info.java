/** End-to-end tests through the launcher, and the architecture rules. */
@NullMarked
package io.hcp4j.it;

import org.jspecify.annotations.NullMarked;
