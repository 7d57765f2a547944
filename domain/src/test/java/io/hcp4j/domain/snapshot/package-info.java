/** Tests of snapshots of hosted clusters. */
@NullMarked
package io.hcp4j.domain.snapshot;

import org.jspecify.annotations.NullMarked;
