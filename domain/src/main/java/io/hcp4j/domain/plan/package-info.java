/** Plans: the objects a command will write, in order, with the reason for each; and how a plan meets a cluster. */
@NullMarked
package io.hcp4j.domain.plan;

import org.jspecify.annotations.NullMarked;
