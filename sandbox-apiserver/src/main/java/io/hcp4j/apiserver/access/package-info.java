/** Who is asking, and what they may do. */
@NullMarked
package io.hcp4j.apiserver.access;

import org.jspecify.annotations.NullMarked;
