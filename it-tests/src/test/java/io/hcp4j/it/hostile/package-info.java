/** Input that is made to do harm. */
@NullMarked
package io.hcp4j.it.hostile;

import org.jspecify.annotations.NullMarked;
