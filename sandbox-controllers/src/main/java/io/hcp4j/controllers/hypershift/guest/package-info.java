/** Guest clusters as their control planes know them: addresses, credentials, nodes. */
@NullMarked
package io.hcp4j.controllers.hypershift.guest;

import org.jspecify.annotations.NullMarked;
