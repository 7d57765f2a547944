/** Tests of what runs pods. */
@NullMarked
package io.hcp4j.controllers.workloads;

import org.jspecify.annotations.NullMarked;
