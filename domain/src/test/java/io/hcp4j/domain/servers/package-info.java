/** API servers inside the test's process, and the adapters through which use cases reach them. */
@NullMarked
package io.hcp4j.domain.servers;

import org.jspecify.annotations.NullMarked;
