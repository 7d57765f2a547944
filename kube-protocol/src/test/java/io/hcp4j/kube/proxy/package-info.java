/** Tests of the choice of proxies. */
@NullMarked
package io.hcp4j.kube.proxy;

import org.jspecify.annotations.NullMarked;
