/** Lists of objects: page by page, restricted to a selection, and followed as they change. */
@NullMarked
package io.hcp4j.domain.listing;

import org.jspecify.annotations.NullMarked;
