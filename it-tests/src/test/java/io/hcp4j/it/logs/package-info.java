/** The logs of control plane components, from the command line. */
@NullMarked
package io.hcp4j.it.logs;

import org.jspecify.annotations.NullMarked;
