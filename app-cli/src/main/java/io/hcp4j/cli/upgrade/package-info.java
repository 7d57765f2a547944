/** Commands that bring a hosted cluster to another release. */
@NullMarked
package io.hcp4j.cli.upgrade;

import org.jspecify.annotations.NullMarked;
