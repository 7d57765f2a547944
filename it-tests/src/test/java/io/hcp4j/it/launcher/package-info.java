/** The real launcher, as a user types it. */
@NullMarked
package io.hcp4j.it.launcher;

import org.jspecify.annotations.NullMarked;
