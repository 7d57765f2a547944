/** Failures of the API server as the Status objects that clients get. */
@NullMarked
package io.hcp4j.apiserver.status;

import org.jspecify.annotations.NullMarked;
