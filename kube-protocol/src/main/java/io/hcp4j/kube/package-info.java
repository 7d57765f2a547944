/** The part of the Kubernetes REST protocol that is the same for every client library, over a small transport that each adapter provides. */
@NullMarked
package io.hcp4j.kube;

import org.jspecify.annotations.NullMarked;
