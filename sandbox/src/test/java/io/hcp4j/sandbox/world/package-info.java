@NullMarked
package io.hcp4j.sandbox.world;

import org.jspecify.annotations.NullMarked;
