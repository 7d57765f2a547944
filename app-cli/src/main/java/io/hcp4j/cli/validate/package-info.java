/** {@code hcp4j validate}: judges manifests without a cluster. */
@NullMarked
package io.hcp4j.cli.validate;

import org.jspecify.annotations.NullMarked;
