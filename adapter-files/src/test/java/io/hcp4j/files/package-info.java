/** Tests of YAML, JSON and kubeconfig files. */
@NullMarked
package io.hcp4j.files;

import org.jspecify.annotations.NullMarked;
