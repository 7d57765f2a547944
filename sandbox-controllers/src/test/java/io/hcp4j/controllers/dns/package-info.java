/** Tests of names and of the name server. */
@NullMarked
package io.hcp4j.controllers.dns;

import org.jspecify.annotations.NullMarked;
