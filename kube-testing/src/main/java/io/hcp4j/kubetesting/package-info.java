/** Conditions with deadlines, and the record of which suites ran on which API server. */
@NullMarked
package io.hcp4j.kubetesting;

import org.jspecify.annotations.NullMarked;
