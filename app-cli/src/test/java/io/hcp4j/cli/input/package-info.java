/** Tests of names that command lines give. */
@NullMarked
package io.hcp4j.cli.input;

import org.jspecify.annotations.NullMarked;
