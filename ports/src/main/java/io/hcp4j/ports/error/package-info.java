/** The one error family. */
@NullMarked
package io.hcp4j.ports.error;

import org.jspecify.annotations.NullMarked;
