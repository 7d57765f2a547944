/** Tests of patches. */
@NullMarked
package io.hcp4j.apiserver.patching;

import org.jspecify.annotations.NullMarked;
