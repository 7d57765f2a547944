/** The fields of built-in kinds, their OpenAPI schemas and protobuf forms. */
@NullMarked
package io.hcp4j.apiserver.kinds.types;

import org.jspecify.annotations.NullMarked;
