/** Tests of the API server's face, and the server for tests elsewhere. */
@NullMarked
package io.hcp4j.apiserver;

import org.jspecify.annotations.NullMarked;
