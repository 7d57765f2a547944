/** What the offline rules accept and refuse. */
@NullMarked
package io.hcp4j.domain.validation;

import org.jspecify.annotations.NullMarked;
