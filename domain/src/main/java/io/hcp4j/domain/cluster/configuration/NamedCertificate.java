package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * A certificate the guest API server shows to clients that ask for some names.
 *
 * @param names names it is shown for; none means the names in the certificate
 * @param secretName TLS Secret in the namespace of the HostedCluster
 * @param unknown what else the object holds
 */
public record NamedCertificate(List<String> names, String secretName, Document unknown) implements Extensible {

    /** Copies lists, so that the value never changes. */
    public NamedCertificate {
        names = List.copyOf(names);
        Objects.requireNonNull(secretName, "secretName");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public NamedCertificate(List<String> names, String secretName) {
        this(names, secretName, Document.empty());
    }
}
