/** Which proxy leads to an address, as programs written in Go decide it. */
@NullMarked
package io.hcp4j.kube.proxy;

import org.jspecify.annotations.NullMarked;
