/** Tests of deadlines. */
@NullMarked
package io.hcp4j.ports.time;

import org.jspecify.annotations.NullMarked;
