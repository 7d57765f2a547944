/** JSON and YAML between bytes and trees of JDK values. */
@NullMarked
package io.hcp4j.documents;

import org.jspecify.annotations.NullMarked;
