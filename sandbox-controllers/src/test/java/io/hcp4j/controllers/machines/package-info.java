/** Machines, virtual machines and nodes on real API servers. */
@NullMarked
package io.hcp4j.controllers.machines;

import org.jspecify.annotations.NullMarked;
