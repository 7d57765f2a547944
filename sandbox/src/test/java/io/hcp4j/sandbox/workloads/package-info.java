/** Tests of what runs pods. */
@NullMarked
package io.hcp4j.sandbox.workloads;

import org.jspecify.annotations.NullMarked;
