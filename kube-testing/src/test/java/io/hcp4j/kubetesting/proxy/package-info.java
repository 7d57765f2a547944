/** Tests of the fault proxy. */
@NullMarked
package io.hcp4j.kubetesting.proxy;

import org.jspecify.annotations.NullMarked;
