/** Hosted clusters as files: taken from a cluster, held against it, and applied to it. */
@NullMarked
package io.hcp4j.domain.manifest;

import org.jspecify.annotations.NullMarked;
