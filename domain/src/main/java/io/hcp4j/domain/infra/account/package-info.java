/** The account of a hosted cluster on its infrastructure cluster: its rights, its tokens, their rotation. */
@NullMarked
package io.hcp4j.domain.infra.account;

import org.jspecify.annotations.NullMarked;
