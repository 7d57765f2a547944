/** Tests of explanations, with clusters whose objects are written by hand. */
@NullMarked
package io.hcp4j.domain.explain;

import org.jspecify.annotations.NullMarked;
