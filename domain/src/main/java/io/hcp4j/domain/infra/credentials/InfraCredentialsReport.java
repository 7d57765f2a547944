package io.hcp4j.domain.infra.credentials;

import java.util.List;
import java.util.Objects;

/**
 * What {@link CredentialsInspector} found.
 *
 * @param server address of the infrastructure cluster's API server, as it stands in the kubeconfig; "" when there is none that could be used
 * @param context name of the current context; "" when there is none
 * @param namespace namespace of that context; "" when it names none. The virtual machines do not go there but to
 *     {@code spec.platform.kubevirt.credentials.infraNamespace}
 * @param findings everything worth saying, errors first; empty when all is well
 */
public record InfraCredentialsReport(
        String server, String context, String namespace, List<InfraCredentialsFinding> findings) {

    /** Copies the list. */
    public InfraCredentialsReport {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(namespace, "namespace");
        findings = List.copyOf(findings);
    }

    /** The findings with which the credentials cannot work. */
    public List<InfraCredentialsFinding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == InfraCredentialsFinding.Severity.ERROR)
                .toList();
    }

    /** True when nothing is known that keeps the credentials from working. */
    public boolean usable() {
        return errors().isEmpty();
    }
}
