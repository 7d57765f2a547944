/** Types and names of objects, as users type them. */
@NullMarked
package io.hcp4j.cli.naming;

import org.jspecify.annotations.NullMarked;
