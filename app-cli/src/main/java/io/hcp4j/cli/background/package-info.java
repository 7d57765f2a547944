/** The sandbox that runs beside the command line: where its folder is, how it is started and ended. */
@NullMarked
package io.hcp4j.cli.background;

import org.jspecify.annotations.NullMarked;
