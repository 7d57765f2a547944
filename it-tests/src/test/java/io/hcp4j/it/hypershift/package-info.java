/** What the HyperShift operator would do, done by the tests. */
@NullMarked
package io.hcp4j.it.hypershift;

import org.jspecify.annotations.NullMarked;
