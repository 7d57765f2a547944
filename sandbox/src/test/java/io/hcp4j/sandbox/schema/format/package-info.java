/** Tests of formats. */
@NullMarked
package io.hcp4j.sandbox.schema.format;

import org.jspecify.annotations.NullMarked;
