/** Networks and names of a guest cluster. */
@NullMarked
package io.hcp4j.domain.network;

import org.jspecify.annotations.NullMarked;
