/** Tests of the fabric8 transport against its contract. */
@NullMarked
package io.hcp4j.fabric8;

import org.jspecify.annotations.NullMarked;
