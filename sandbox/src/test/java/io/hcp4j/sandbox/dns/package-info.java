/** Tests of names and of the name server. */
@NullMarked
package io.hcp4j.sandbox.dns;

import org.jspecify.annotations.NullMarked;
