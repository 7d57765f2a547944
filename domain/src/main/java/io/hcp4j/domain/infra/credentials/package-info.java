/** Reviews the text of a kubeconfig that is to become the credentials for an infrastructure cluster. */
@NullMarked
package io.hcp4j.domain.infra.credentials;

import org.jspecify.annotations.NullMarked;
