/** A sandbox that runs on this machine: its folder, who may use it, how others find it. */
@NullMarked
package io.hcp4j.sandbox.instance;

import org.jspecify.annotations.NullMarked;
