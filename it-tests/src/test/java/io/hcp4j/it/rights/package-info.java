/** The rights that commands need: measured by taking them away one by one, and documented. */
@NullMarked
package io.hcp4j.it.rights;

import org.jspecify.annotations.NullMarked;
