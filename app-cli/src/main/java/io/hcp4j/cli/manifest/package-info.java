/** {@code export}, {@code diff} and {@code apply}: hosted clusters as files. */
@NullMarked
package io.hcp4j.cli.manifest;

import org.jspecify.annotations.NullMarked;
