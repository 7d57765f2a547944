/** Tests of plans. */
@NullMarked
package io.hcp4j.domain.plan;

import org.jspecify.annotations.NullMarked;
