/** What the components of a hosted control plane write. */
@NullMarked
package io.hcp4j.domain.logs;

import org.jspecify.annotations.NullMarked;
