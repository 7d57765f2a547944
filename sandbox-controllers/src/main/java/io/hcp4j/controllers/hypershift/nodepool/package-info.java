/** Node pools and their machines. */
@NullMarked
package io.hcp4j.controllers.hypershift.nodepool;

import org.jspecify.annotations.NullMarked;
