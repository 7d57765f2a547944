/** Tests of the create commands that need no cluster. */
@NullMarked
package io.hcp4j.cli.create;

import org.jspecify.annotations.NullMarked;
