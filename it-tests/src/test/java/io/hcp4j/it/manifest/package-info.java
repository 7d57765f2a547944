/** Hosted clusters as files. */
@NullMarked
package io.hcp4j.it.manifest;

import org.jspecify.annotations.NullMarked;
