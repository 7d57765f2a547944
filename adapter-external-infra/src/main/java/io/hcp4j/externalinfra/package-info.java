/** Opens external infrastructure clusters and flattens their kubeconfigs. */
@NullMarked
package io.hcp4j.externalinfra;

import org.jspecify.annotations.NullMarked;
