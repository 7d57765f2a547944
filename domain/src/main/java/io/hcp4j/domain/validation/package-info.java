/** Rules that a HostedCluster and a NodePool must obey, checked offline and all at once. */
@NullMarked
package io.hcp4j.domain.validation;

import org.jspecify.annotations.NullMarked;
