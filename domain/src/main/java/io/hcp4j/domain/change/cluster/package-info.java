/** What a change of a hosted cluster's settings says. */
@NullMarked
package io.hcp4j.domain.change.cluster;

import org.jspecify.annotations.NullMarked;
