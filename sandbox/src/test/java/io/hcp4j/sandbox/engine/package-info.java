@NullMarked
package io.hcp4j.sandbox.engine;

import org.jspecify.annotations.NullMarked;
