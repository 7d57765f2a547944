/** Tests of the fabric8 transport against small servers of their own. */
@NullMarked
package io.hcp4j.fabric8;

import org.jspecify.annotations.NullMarked;
