/** The ports' contract on the sandbox's API server: what clients count on holds there as on a real one. */
@NullMarked
package io.hcp4j.it.contract;

import org.jspecify.annotations.NullMarked;
