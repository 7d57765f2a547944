/** The etcd of a hosted cluster and the encryption of Secrets in it. */
@NullMarked
package io.hcp4j.domain.cluster.etcd;

import org.jspecify.annotations.NullMarked;
