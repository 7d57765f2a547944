/** Waiting for clusters and node pools, and showing how far they are. */
@NullMarked
package io.hcp4j.cli.waiting;

import org.jspecify.annotations.NullMarked;
