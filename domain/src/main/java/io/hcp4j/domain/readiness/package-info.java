/** Whether a hosted cluster and its parts are ready: one definition for waits, verification, explanations and descriptions. */
@NullMarked
package io.hcp4j.domain.readiness;

import org.jspecify.annotations.NullMarked;
