/** Tests of the values that connections are opened with. */
@NullMarked
package io.hcp4j.ports.connection;

import org.jspecify.annotations.NullMarked;
