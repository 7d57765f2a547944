/** Tests of names and choices of hosted clusters. */
@NullMarked
package io.hcp4j.domain.cluster;

import org.jspecify.annotations.NullMarked;
