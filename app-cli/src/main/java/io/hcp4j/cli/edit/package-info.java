/** {@code edit}: changes an object in the user's editor. */
@NullMarked
package io.hcp4j.cli.edit;

import org.jspecify.annotations.NullMarked;
