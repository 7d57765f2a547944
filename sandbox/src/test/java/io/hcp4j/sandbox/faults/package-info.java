/** Tests of faults: that they can be set and cleared, by whichever client. */
@NullMarked
package io.hcp4j.sandbox.faults;

import org.jspecify.annotations.NullMarked;
