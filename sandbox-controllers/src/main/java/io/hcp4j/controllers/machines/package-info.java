/** The workers of hosted clusters, from MachineDeployment to node: everything that moves them, put together. */
@NullMarked
package io.hcp4j.controllers.machines;

import org.jspecify.annotations.NullMarked;
