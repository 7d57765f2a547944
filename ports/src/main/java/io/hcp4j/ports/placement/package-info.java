/** Where the virtual machines of a hosted cluster run, when that is not the management cluster. */
@NullMarked
package io.hcp4j.ports.placement;

import org.jspecify.annotations.NullMarked;
