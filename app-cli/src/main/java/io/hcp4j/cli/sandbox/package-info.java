/** {@code hcp4j sandbox}: the emulated world, from its start to its end. */
@NullMarked
package io.hcp4j.cli.sandbox;

import org.jspecify.annotations.NullMarked;
