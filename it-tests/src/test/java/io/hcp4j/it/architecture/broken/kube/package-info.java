/** Part of a hexagon that breaks every rule. */
@NullMarked
package io.hcp4j.it.architecture.broken.kube;

import org.jspecify.annotations.NullMarked;
