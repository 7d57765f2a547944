/** Tests of the names of objects. */
@NullMarked
package io.hcp4j.ports.cluster;

import org.jspecify.annotations.NullMarked;
