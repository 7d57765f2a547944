/** The kinds that a management, infrastructure or guest cluster has besides Kubernetes' own: their definitions, and how they get there. */
@NullMarked
package io.hcp4j.controllers.crds;

import org.jspecify.annotations.NullMarked;
