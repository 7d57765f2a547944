/** Tests of network values. */
@NullMarked
package io.hcp4j.domain.network;

import org.jspecify.annotations.NullMarked;
