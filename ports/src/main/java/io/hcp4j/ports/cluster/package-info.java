/** One Kubernetes API server, in neutral terms: kinds, keys, documents, events. */
@NullMarked
package io.hcp4j.ports.cluster;

import org.jspecify.annotations.NullMarked;
