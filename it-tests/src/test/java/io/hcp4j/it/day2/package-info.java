/** The life of a hosted cluster after its creation. */
@NullMarked
package io.hcp4j.it.day2;

import org.jspecify.annotations.NullMarked;
