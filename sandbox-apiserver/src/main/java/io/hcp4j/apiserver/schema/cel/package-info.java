/** The Common Expression Language with the libraries that Kubernetes 1.36 gives to rules of CustomResourceDefinitions. */
@NullMarked
package io.hcp4j.apiserver.schema.cel;

import org.jspecify.annotations.NullMarked;
