/** The emulated clusters, as controllers see them. */
@NullMarked
package io.hcp4j.controllers.clusters;

import org.jspecify.annotations.NullMarked;
