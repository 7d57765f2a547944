@NullMarked
package io.hcp4j.domain.doctor;

import org.jspecify.annotations.NullMarked;
