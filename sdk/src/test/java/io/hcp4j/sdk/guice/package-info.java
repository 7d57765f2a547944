/** Tests of the wiring with Guice. */
@NullMarked
package io.hcp4j.sdk.guice;

import org.jspecify.annotations.NullMarked;
