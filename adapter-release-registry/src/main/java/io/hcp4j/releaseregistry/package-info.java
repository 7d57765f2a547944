/** Release controllers and image registries over HTTPS, with the JDK's client. */
@NullMarked
package io.hcp4j.releaseregistry;

import org.jspecify.annotations.NullMarked;
