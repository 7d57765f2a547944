/** Plays the same requests on a real API server and on the library, and compares the resulting objects. */
@NullMarked
package io.hcp4j.apiserver.patching.compared;

import org.jspecify.annotations.NullMarked;
