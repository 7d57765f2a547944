/** Tests against servers on the loopback, with TLS. */
@NullMarked
package io.hcp4j.releaseregistry;

import org.jspecify.annotations.NullMarked;
