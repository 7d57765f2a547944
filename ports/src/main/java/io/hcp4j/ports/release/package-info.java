/** What release controllers and image registries know of OpenShift releases. */
@NullMarked
package io.hcp4j.ports.release;

import org.jspecify.annotations.NullMarked;
