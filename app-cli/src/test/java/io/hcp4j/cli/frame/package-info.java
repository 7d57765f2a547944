/** The frame around a command made for the tests. */
@NullMarked
package io.hcp4j.cli.frame;

import org.jspecify.annotations.NullMarked;
