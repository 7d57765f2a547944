/** Tests of what is said of infrastructure clusters. */
@NullMarked
package io.hcp4j.cli.infra;

import org.jspecify.annotations.NullMarked;
