/** Tests of what a kubeconfig means. */
@NullMarked
package io.hcp4j.kube.settings;

import org.jspecify.annotations.NullMarked;
