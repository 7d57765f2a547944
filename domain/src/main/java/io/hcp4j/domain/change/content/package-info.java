/** Changes of the Secrets and the ConfigMap that a HostedCluster names; no part of the public API. */
@NullMarked
package io.hcp4j.domain.change.content;

import org.jspecify.annotations.NullMarked;
