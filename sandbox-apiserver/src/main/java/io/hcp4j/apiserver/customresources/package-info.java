/** Custom resources: kinds that users define, and that are served from then on. */
@NullMarked
package io.hcp4j.apiserver.customresources;

import org.jspecify.annotations.NullMarked;
