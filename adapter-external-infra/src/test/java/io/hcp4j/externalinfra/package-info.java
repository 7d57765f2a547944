/** Tests of placement on an external infrastructure cluster. */
@NullMarked
package io.hcp4j.externalinfra;

import org.jspecify.annotations.NullMarked;
