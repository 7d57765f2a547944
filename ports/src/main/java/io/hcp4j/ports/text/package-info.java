/** Measures of texts. */
@NullMarked
package io.hcp4j.ports.text;

import org.jspecify.annotations.NullMarked;
