/** Tests of the review of infrastructure credentials. */
@NullMarked
package io.hcp4j.domain.infra.credentials;

import org.jspecify.annotations.NullMarked;
