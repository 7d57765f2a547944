/** The sandbox for tests with JUnit: {@link io.hcp4j.sandbox.junit.HcpSandbox} on a class, and parameters to work with. */
@NullMarked
package io.hcp4j.sandbox.junit;

import org.jspecify.annotations.NullMarked;
