/** Speed and memory, compared within one run. */
@NullMarked
package io.hcp4j.benchmarks;

import org.jspecify.annotations.NullMarked;
