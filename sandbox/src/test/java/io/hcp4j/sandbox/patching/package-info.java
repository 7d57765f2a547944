/** Tests of patches. */
@NullMarked
package io.hcp4j.sandbox.patching;

import org.jspecify.annotations.NullMarked;
