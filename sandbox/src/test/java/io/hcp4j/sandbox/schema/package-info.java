/** Tests of structural schemas. */
@NullMarked
package io.hcp4j.sandbox.schema;

import org.jspecify.annotations.NullMarked;
