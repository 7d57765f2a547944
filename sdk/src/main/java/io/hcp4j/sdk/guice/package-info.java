/** The SDK for programs that are wired with Guice, which is an optional dependency. */
@NullMarked
package io.hcp4j.sdk.guice;

import org.jspecify.annotations.NullMarked;
