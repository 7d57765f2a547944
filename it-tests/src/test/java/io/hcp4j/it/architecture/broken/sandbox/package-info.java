/** Part of a hexagon that breaks every rule. */
@NullMarked
package io.hcp4j.it.architecture.broken.sandbox;

import org.jspecify.annotations.NullMarked;
