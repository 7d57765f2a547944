/** Tests of the sandbox that runs in a folder. */
@NullMarked
package io.hcp4j.sandbox.instance;

import org.jspecify.annotations.NullMarked;
