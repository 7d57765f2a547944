/** The columns that the API server prints for built-in kinds. */
@NullMarked
package io.hcp4j.apiserver.kinds.columns;

import org.jspecify.annotations.NullMarked;
