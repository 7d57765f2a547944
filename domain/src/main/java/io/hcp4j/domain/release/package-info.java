/** Releases of OpenShift: which are supported, which a stream stands for, which processors they run on. */
@NullMarked
package io.hcp4j.domain.release;

import org.jspecify.annotations.NullMarked;
