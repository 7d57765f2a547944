/** Real API servers and faulty networks for tests: which server is at hand, a proxy that breaks connections, and waiting. */
@NullMarked
package io.hcp4j.ports.testserver;

import org.jspecify.annotations.NullMarked;
