/** Tests of upgrades' plans. */
@NullMarked
package io.hcp4j.domain.upgrade;

import org.jspecify.annotations.NullMarked;
