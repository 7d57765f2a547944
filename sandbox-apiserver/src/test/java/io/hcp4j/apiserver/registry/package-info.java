/** Tests of what one logical cluster does on its own. */
@NullMarked
package io.hcp4j.apiserver.registry;

import org.jspecify.annotations.NullMarked;
