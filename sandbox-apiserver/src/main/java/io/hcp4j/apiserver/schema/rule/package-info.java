/** Validation rules in CEL, tied to places in a schema. */
@NullMarked
package io.hcp4j.apiserver.schema.rule;

import org.jspecify.annotations.NullMarked;
