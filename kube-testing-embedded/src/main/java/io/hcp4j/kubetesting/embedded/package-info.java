/** Offers the API server in the JVM to test suites where no real one exists. */
@NullMarked
package io.hcp4j.kubetesting.embedded;

import org.jspecify.annotations.NullMarked;
