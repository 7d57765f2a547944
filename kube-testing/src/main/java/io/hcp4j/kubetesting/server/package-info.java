/** Real API servers and faulty networks for tests: which server is at hand, a proxy that breaks connections, and waiting. */
@NullMarked
package io.hcp4j.kubetesting.server;

import org.jspecify.annotations.NullMarked;
