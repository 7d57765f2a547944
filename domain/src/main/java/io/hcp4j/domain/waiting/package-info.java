/** Following clusters until they are as somebody wants them. */
@NullMarked
package io.hcp4j.domain.waiting;

import org.jspecify.annotations.NullMarked;
