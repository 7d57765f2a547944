/** Releases and the versions that HyperShift supports. */
@NullMarked
package io.hcp4j.controllers.hypershift.release;

import org.jspecify.annotations.NullMarked;
