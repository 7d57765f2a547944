/** Tests of the conditions. */
@NullMarked
package io.hcp4j.kubetesting;

import org.jspecify.annotations.NullMarked;
