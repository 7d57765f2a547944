/** Reaching the inside of hosted clusters. */
@NullMarked
package io.hcp4j.cli.guest;

import org.jspecify.annotations.NullMarked;
