/** The checks of the prerequisites of hosted clusters. */
@NullMarked
package io.hcp4j.it.doctor;

import org.jspecify.annotations.NullMarked;
