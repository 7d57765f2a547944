/** The command {@code doctor}. */
@NullMarked
package io.hcp4j.cli.doctor;

import org.jspecify.annotations.NullMarked;
