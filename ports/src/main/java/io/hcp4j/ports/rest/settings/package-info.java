/** What a kubeconfig says about reaching its cluster, resolved in the same way for every client library: files read, plugins run. */
@NullMarked
package io.hcp4j.ports.rest.settings;

import org.jspecify.annotations.NullMarked;
