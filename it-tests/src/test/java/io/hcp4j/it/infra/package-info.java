/** Clusters whose virtual machines run on another cluster: two API servers side by side. */
@NullMarked
package io.hcp4j.it.infra;

import org.jspecify.annotations.NullMarked;
