/** Serving certificates. */
@NullMarked
package io.hcp4j.apiserver.tls;

import org.jspecify.annotations.NullMarked;
