/** A Kubernetes API server in the JVM: storage, registry, schemas, access and serving. */
@NullMarked
package io.hcp4j.apiserver;

import org.jspecify.annotations.NullMarked;
