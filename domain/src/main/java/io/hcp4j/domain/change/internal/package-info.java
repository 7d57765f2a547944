/** Conditional changes of single objects; no part of the public API. */
@NullMarked
package io.hcp4j.domain.change.internal;

import org.jspecify.annotations.NullMarked;
