/** Secrets stay secret. */
@NullMarked
package io.hcp4j.it.secrets;

import org.jspecify.annotations.NullMarked;
