/** Recognisers for the notations of Kubernetes fields, each a single pass over the text. */
@NullMarked
package io.hcp4j.domain.validation.syntax;

import org.jspecify.annotations.NullMarked;
