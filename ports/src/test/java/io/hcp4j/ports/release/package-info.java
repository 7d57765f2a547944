/** Tests of versions. */
@NullMarked
package io.hcp4j.ports.release;

import org.jspecify.annotations.NullMarked;
