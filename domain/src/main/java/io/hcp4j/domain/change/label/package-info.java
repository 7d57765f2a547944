/** Labels and taints that a change sets and removes; those that it does not name stay. */
@NullMarked
package io.hcp4j.domain.change.label;

import org.jspecify.annotations.NullMarked;
