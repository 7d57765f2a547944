/** Kinds and coordinates of Kubernetes objects. */
@NullMarked
package io.hcp4j.ports.resource;

import org.jspecify.annotations.NullMarked;
