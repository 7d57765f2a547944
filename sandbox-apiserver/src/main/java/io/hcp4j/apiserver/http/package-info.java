/** HTTP/1.1 over TLS with Netty. */
@NullMarked
package io.hcp4j.apiserver.http;

import org.jspecify.annotations.NullMarked;
