/** The rules of the hexagon, and proof that each of them bites. */
@NullMarked
package io.hcp4j.it.architecture;

import org.jspecify.annotations.NullMarked;
