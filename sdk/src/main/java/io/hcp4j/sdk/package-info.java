/** The SDK: one client with a sub-client for each concept, over the use cases of the domain. */
@NullMarked
package io.hcp4j.sdk;

import org.jspecify.annotations.NullMarked;
