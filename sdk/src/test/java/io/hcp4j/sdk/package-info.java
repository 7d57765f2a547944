/** Tests of the SDK on an API server within this process. */
@NullMarked
package io.hcp4j.sdk;

import org.jspecify.annotations.NullMarked;
