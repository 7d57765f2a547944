/** {@code hcp4j infra}: the cluster that runs a hosted cluster's virtual machines. */
@NullMarked
package io.hcp4j.cli.infra;

import org.jspecify.annotations.NullMarked;
