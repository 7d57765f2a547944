/** Tests of the account of a hosted cluster on its infrastructure cluster. */
@NullMarked
package io.hcp4j.domain.infra.account;

import org.jspecify.annotations.NullMarked;
