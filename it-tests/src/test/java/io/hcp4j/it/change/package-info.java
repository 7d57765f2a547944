/** Changing what exists. */
@NullMarked
package io.hcp4j.it.change;

import org.jspecify.annotations.NullMarked;
