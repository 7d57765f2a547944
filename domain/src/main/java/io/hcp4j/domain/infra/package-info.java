/** What a hosted cluster needs and has on the cluster that runs its virtual machines: account, token, objects. */
@NullMarked
package io.hcp4j.domain.infra;

import org.jspecify.annotations.NullMarked;
