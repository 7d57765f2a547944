/** The one kind of check of clusters: what a check is, what it finds, and how checks are run. */
@NullMarked
package io.hcp4j.domain.check;

import org.jspecify.annotations.NullMarked;
