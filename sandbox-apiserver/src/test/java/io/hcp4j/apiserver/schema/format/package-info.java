/** Tests of formats. */
@NullMarked
package io.hcp4j.apiserver.schema.format;

import org.jspecify.annotations.NullMarked;
