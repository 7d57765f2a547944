/** Tests of addresses. */
@NullMarked
package io.hcp4j.ports.network;

import org.jspecify.annotations.NullMarked;
