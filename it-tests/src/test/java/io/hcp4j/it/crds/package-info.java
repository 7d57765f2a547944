/** Our own definitions on a real API server. */
@NullMarked
package io.hcp4j.it.crds;

import org.jspecify.annotations.NullMarked;
