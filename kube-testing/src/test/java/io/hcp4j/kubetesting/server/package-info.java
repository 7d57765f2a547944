/** Tests of the API servers that suites run on. */
@NullMarked
package io.hcp4j.kubetesting.server;

import org.jspecify.annotations.NullMarked;
