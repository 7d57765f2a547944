/** Tests of what a hosted cluster needs of an infrastructure cluster. */
@NullMarked
package io.hcp4j.domain.infra;

import org.jspecify.annotations.NullMarked;
