/** Kubernetes objects as immutable documents, and their text forms. */
@NullMarked
package io.hcp4j.ports.document;

import org.jspecify.annotations.NullMarked;
