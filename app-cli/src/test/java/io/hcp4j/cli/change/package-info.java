@NullMarked
package io.hcp4j.cli.change;

import org.jspecify.annotations.NullMarked;
