/** What can be made to go wrong in the sandbox: which faults there are, which are set, and for whom. */
@NullMarked
package io.hcp4j.controllers.faults;

import org.jspecify.annotations.NullMarked;
