/** Tests of how controllers work. */
@NullMarked
package io.hcp4j.sandbox.control;

import org.jspecify.annotations.NullMarked;
