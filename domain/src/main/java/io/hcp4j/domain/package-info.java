/** The pure domain of hosted clusters. Depends on ports only. */
@NullMarked
package io.hcp4j.domain;

import org.jspecify.annotations.NullMarked;
