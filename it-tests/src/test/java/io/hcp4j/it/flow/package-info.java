/** The documented flow, typed as printed, in a sandbox. */
@NullMarked
package io.hcp4j.it.flow;

import org.jspecify.annotations.NullMarked;
