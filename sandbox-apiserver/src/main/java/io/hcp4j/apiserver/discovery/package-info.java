/** Discovery, OpenAPI and health endpoints. */
@NullMarked
package io.hcp4j.apiserver.discovery;

import org.jspecify.annotations.NullMarked;
