/** The command for the logs of hosted control planes. */
@NullMarked
package io.hcp4j.cli.logs;

import org.jspecify.annotations.NullMarked;
