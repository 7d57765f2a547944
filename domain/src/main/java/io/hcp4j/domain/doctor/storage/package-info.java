/** Checks of the storage classes of a cluster. */
@NullMarked
package io.hcp4j.domain.doctor.storage;

import org.jspecify.annotations.NullMarked;
