/** Lists. */
@NullMarked
package io.hcp4j.it.get;

import org.jspecify.annotations.NullMarked;
