/** What the API server accepts as a HostedCluster or a NodePool, one class for each concept of the API. */
@NullMarked
package io.hcp4j.domain.validation.hypershift;

import org.jspecify.annotations.NullMarked;
