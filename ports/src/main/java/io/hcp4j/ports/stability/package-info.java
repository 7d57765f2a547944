/** How far callers may rely on a part of the API. */
@NullMarked
package io.hcp4j.ports.stability;

import org.jspecify.annotations.NullMarked;
