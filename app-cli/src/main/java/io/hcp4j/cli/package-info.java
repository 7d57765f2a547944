/** The command line. */
@NullMarked
package io.hcp4j.cli;

import org.jspecify.annotations.NullMarked;
