/** What every command stands in: routing, flags, environment, errors, exit codes, terminal, interruption. */
@NullMarked
package io.hcp4j.cli.core;

import org.jspecify.annotations.NullMarked;
