/** Formats of strings and numbers, read and written as the API server's own language does. */
@NullMarked
package io.hcp4j.apiserver.schema.format;

import org.jspecify.annotations.NullMarked;
