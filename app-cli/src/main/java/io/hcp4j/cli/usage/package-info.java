/** Usage errors, suggestions for mistyped words, and flag defaults from the environment. */
@NullMarked
package io.hcp4j.cli.usage;

import org.jspecify.annotations.NullMarked;
