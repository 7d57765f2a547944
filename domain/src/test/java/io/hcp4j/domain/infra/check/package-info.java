/** Tests of the checks of an infrastructure cluster. */
@NullMarked
package io.hcp4j.domain.infra.check;

import org.jspecify.annotations.NullMarked;
