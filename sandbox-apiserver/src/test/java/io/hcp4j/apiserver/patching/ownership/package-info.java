/** Tests of field ownership, by themselves and against a real API server. */
@NullMarked
package io.hcp4j.apiserver.patching.ownership;

import org.jspecify.annotations.NullMarked;
