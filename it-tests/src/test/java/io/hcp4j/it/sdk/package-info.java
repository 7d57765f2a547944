/** What becomes of a client that lives for long, with both client libraries. */
@NullMarked
package io.hcp4j.it.sdk;

import org.jspecify.annotations.NullMarked;
