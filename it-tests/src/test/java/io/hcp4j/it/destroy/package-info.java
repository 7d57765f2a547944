/** Taking things away. */
@NullMarked
package io.hcp4j.it.destroy;

import org.jspecify.annotations.NullMarked;
