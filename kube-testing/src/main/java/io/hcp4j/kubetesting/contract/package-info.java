/** The contract test kit: what every {@link io.hcp4j.ports.connection.ClusterConnector} does, on a real API server, fault by fault. */
@NullMarked
package io.hcp4j.kubetesting.contract;

import org.jspecify.annotations.NullMarked;
