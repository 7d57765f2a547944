package io.hcp4j.domain.cluster.etcd;

import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * An etcd that its user runs.
 *
 * @param endpoint its URL, {@code https://} and at most 255 characters
 * @param clientSecretName TLS Secret in the namespace of the HostedCluster with the client certificate
 * @param unknown what else the object holds
 */
public record UnmanagedEtcd(String endpoint, String clientSecretName, Document unknown) implements EtcdSpec {

    /** Checks that nothing is missing. */
    public UnmanagedEtcd {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(clientSecretName, "clientSecretName");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public UnmanagedEtcd(String endpoint, String clientSecretName) {
        this(endpoint, clientSecretName, Document.empty());
    }
}
