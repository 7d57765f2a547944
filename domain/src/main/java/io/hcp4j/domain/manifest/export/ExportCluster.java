package io.hcp4j.domain.manifest.export;

import java.util.Objects;

/**
 * The command to export a hosted cluster as manifests.
 *
 * @param namespace of the HostedCluster
 * @param name of the HostedCluster
 * @param secrets how Secrets are exported; with {@link SecretExportMode#OMIT} none is read
 */
public record ExportCluster(String namespace, String name, SecretExportMode secrets) {

    /** Checks that nothing is missing. */
    public ExportCluster {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(secrets, "secrets");
    }

    /** Without Secrets. */
    public static ExportCluster withoutSecrets(String namespace, String name) {
        return new ExportCluster(namespace, name, SecretExportMode.OMIT);
    }
}
