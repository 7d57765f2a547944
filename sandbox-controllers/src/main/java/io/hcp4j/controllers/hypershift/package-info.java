/** Starts the controllers of HyperShift. */
@NullMarked
package io.hcp4j.controllers.hypershift;

import org.jspecify.annotations.NullMarked;
