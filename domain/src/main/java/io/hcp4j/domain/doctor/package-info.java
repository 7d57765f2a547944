/** Checks the prerequisites of hosted clusters on the clusters that are to hold them. */
@NullMarked
package io.hcp4j.domain.doctor;

import org.jspecify.annotations.NullMarked;
