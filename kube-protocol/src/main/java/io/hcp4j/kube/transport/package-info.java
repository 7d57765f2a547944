/** What a client library provides so that the Kubernetes protocol can run on it. */
@NullMarked
package io.hcp4j.kube.transport;

import org.jspecify.annotations.NullMarked;
