/** Tests of how waiting is shown. */
@NullMarked
package io.hcp4j.cli.waiting;

import org.jspecify.annotations.NullMarked;
