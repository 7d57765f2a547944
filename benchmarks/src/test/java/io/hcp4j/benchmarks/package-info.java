/** Speed and memory, compared within one run: {@code benchmarks/run} prints the table. */
@NullMarked
package io.hcp4j.benchmarks;

import org.jspecify.annotations.NullMarked;
