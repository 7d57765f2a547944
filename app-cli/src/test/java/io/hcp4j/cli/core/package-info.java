/** The frame around a command made for the tests. */
@NullMarked
package io.hcp4j.cli.core;

import org.jspecify.annotations.NullMarked;
