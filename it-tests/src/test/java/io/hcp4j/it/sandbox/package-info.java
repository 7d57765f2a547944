/** The sandbox as its users start, use and end it. */
@NullMarked
package io.hcp4j.it.sandbox;

import org.jspecify.annotations.NullMarked;
