/** {@code hcp4j demo}: the way from nothing to a hosted cluster. */
@NullMarked
package io.hcp4j.cli.demo;

import org.jspecify.annotations.NullMarked;
