/** {@code hcp4j version}. */
@NullMarked
package io.hcp4j.cli.version;

import org.jspecify.annotations.NullMarked;
