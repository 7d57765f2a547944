/** Tests of what one logical cluster does on its own. */
@NullMarked
package io.hcp4j.sandbox.machinery;

import org.jspecify.annotations.NullMarked;
