/** JSON and YAML between bytes and trees of JDK values. */
@NullMarked
package io.hcp4j.sandbox.json;

import org.jspecify.annotations.NullMarked;
