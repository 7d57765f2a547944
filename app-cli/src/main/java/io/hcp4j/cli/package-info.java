/** The hcp4j command: its entry point and its tree of commands. */
@NullMarked
package io.hcp4j.cli;

import org.jspecify.annotations.NullMarked;
