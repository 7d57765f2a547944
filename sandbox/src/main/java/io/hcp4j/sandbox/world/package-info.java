/** The clusters of one sandbox, what is in them from the start, and everything that moves in them. */
@NullMarked
package io.hcp4j.sandbox.world;

import org.jspecify.annotations.NullMarked;
