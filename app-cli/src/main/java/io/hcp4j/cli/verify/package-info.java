/** Saying whether a hosted cluster is as it was ordered. */
@NullMarked
package io.hcp4j.cli.verify;

import org.jspecify.annotations.NullMarked;
