/** Completion in real shells. */
@NullMarked
package io.hcp4j.it.completion;

import org.jspecify.annotations.NullMarked;
