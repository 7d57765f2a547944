/** Creating hosted clusters and node pools through the launcher, on a real API server. */
@NullMarked
package io.hcp4j.it.create;

import org.jspecify.annotations.NullMarked;
