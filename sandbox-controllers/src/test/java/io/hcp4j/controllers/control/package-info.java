/** Tests of how controllers work. */
@NullMarked
package io.hcp4j.controllers.control;

import org.jspecify.annotations.NullMarked;
