/** The API server as a cluster within the same JVM. */
@NullMarked
package io.hcp4j.apiserver.inprocess;

import org.jspecify.annotations.NullMarked;
