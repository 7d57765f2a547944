/** What a kubeconfig says about reaching its cluster, resolved in the same way for every client library: files read, plugins run. */
@NullMarked
package io.hcp4j.kube.settings;

import org.jspecify.annotations.NullMarked;
