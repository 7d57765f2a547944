/** Guice: which adapter stands behind which port. */
@NullMarked
package io.hcp4j.cli.wiring;

import org.jspecify.annotations.NullMarked;
