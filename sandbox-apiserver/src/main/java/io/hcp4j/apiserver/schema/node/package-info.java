/** Structural schemas as trees, and the limits of values. */
@NullMarked
package io.hcp4j.apiserver.schema.node;

import org.jspecify.annotations.NullMarked;
