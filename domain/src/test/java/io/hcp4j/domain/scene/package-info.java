/** Tests of snapshots of hosted clusters. */
@NullMarked
package io.hcp4j.domain.scene;

import org.jspecify.annotations.NullMarked;
