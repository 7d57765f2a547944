/** {@code hcp4j completion}: scripts that let shells complete words and flags. */
@NullMarked
package io.hcp4j.cli.completion;

import org.jspecify.annotations.NullMarked;
