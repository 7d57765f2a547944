/** Many hosted clusters at a glance. */
@NullMarked
package io.hcp4j.domain.overview;

import org.jspecify.annotations.NullMarked;
