/** Tests of structural schemas. */
@NullMarked
package io.hcp4j.apiserver.schema;

import org.jspecify.annotations.NullMarked;
