/** Taking hosted clusters and node pools away, with all that belongs to them and nothing else. */
@NullMarked
package io.hcp4j.domain.destroy;

import org.jspecify.annotations.NullMarked;
