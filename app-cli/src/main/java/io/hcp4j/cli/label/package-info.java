/** Flags whose words set and remove labels and taints, as those of kubectl do. */
@NullMarked
package io.hcp4j.cli.label;

import org.jspecify.annotations.NullMarked;
