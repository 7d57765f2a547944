/** Custom resources: kinds that users define, and that are served from then on. */
@NullMarked
package io.hcp4j.sandbox.extensions;

import org.jspecify.annotations.NullMarked;
