/** Following a hosted cluster until its release is rolled out. */
@NullMarked
package io.hcp4j.domain.rollout;

import org.jspecify.annotations.NullMarked;
