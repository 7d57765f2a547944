/** Exports a hosted cluster as manifests from which it can be created again. */
@NullMarked
package io.hcp4j.domain.manifest.export;

import org.jspecify.annotations.NullMarked;
