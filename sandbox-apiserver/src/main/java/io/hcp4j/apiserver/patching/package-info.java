/** The ways to change a part of an object, and who owns which fields. */
@NullMarked
package io.hcp4j.apiserver.patching;

import org.jspecify.annotations.NullMarked;
