/** Commands that take hosted clusters and node pools away. */
@NullMarked
package io.hcp4j.cli.destroy;

import org.jspecify.annotations.NullMarked;
