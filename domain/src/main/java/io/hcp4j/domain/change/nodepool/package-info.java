/** What a change of a node pool says. */
@NullMarked
package io.hcp4j.domain.change.nodepool;

import org.jspecify.annotations.NullMarked;
