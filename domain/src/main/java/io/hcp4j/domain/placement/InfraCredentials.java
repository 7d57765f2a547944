package io.hcp4j.domain.placement;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * Access to an infrastructure cluster other than the management cluster ({@code platform.kubevirt.credentials}). Immutable.
 *
 * @param infraNamespace namespace on the infrastructure cluster that receives the virtual machines
 * @param secretName Secret beside the HostedCluster that holds the kubeconfig
 * @param secretKey key of the kubeconfig in that Secret
 * @param unknown what else the object holds
 */
public record InfraCredentials(String infraNamespace, String secretName, String secretKey, Document unknown)
        implements Extensible {

    /** Checks that nothing is missing. */
    public InfraCredentials {
        Objects.requireNonNull(infraNamespace, "infraNamespace");
        Objects.requireNonNull(secretName, "secretName");
        Objects.requireNonNull(secretKey, "secretKey");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public InfraCredentials(String infraNamespace, String secretName, String secretKey) {
        this(infraNamespace, secretName, secretKey, Document.empty());
    }
}
