/** Tests of HyperShift's rules. */
@NullMarked
package io.hcp4j.sandbox.hypershift;

import org.jspecify.annotations.NullMarked;
