/** Prints what was created, planned or rendered. */
@NullMarked
package io.hcp4j.cli.create.result;

import org.jspecify.annotations.NullMarked;
