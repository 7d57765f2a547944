/** The public API of the modules, compared with the signatures that are committed beside them. */
@NullMarked
package io.hcp4j.it.api;

import org.jspecify.annotations.NullMarked;
