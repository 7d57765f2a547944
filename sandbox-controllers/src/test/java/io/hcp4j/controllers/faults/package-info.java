/** Tests of faults: that they can be set and cleared, by whichever client. */
@NullMarked
package io.hcp4j.controllers.faults;

import org.jspecify.annotations.NullMarked;
