/** The API server's face: HTTP over TLS, paths, discovery, tables, watch streams. */
@NullMarked
package io.hcp4j.sandbox.serving;

import org.jspecify.annotations.NullMarked;
