/** Verifies that a hosted cluster is rolled out, reachable and complete. */
@NullMarked
package io.hcp4j.domain.verify;

import org.jspecify.annotations.NullMarked;
