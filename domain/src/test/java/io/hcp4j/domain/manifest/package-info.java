/** Hosted clusters as files. */
@NullMarked
package io.hcp4j.domain.manifest;

import org.jspecify.annotations.NullMarked;
