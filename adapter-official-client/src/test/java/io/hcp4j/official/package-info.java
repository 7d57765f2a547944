/** Tests of the official client transport against its contract. */
@NullMarked
package io.hcp4j.official;

import org.jspecify.annotations.NullMarked;
