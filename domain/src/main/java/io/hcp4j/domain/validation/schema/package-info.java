/** A small vocabulary to declare what an object may look like, and to find all that is wrong with one. */
@NullMarked
package io.hcp4j.domain.validation.schema;

import org.jspecify.annotations.NullMarked;
