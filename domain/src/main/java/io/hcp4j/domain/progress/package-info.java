/** How use cases report progress while they run. */
@NullMarked
package io.hcp4j.domain.progress;

import org.jspecify.annotations.NullMarked;
