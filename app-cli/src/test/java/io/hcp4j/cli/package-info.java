/** The command line as its users see it. */
@NullMarked
package io.hcp4j.cli;

import org.jspecify.annotations.NullMarked;
