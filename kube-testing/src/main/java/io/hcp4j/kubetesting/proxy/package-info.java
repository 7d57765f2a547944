/** Servers that answer wrongly on purpose. */
@NullMarked
package io.hcp4j.kubetesting.proxy;

import org.jspecify.annotations.NullMarked;
