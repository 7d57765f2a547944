/** What holds for whole objects of built-in kinds, beyond the values of single fields. */
@NullMarked
package io.hcp4j.apiserver.kinds.checks;

import org.jspecify.annotations.NullMarked;
