/** Tests of the commands under {@code get}. */
@NullMarked
package io.hcp4j.cli.get;

import org.jspecify.annotations.NullMarked;
