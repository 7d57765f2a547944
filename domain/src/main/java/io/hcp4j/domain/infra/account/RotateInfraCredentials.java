package io.hcp4j.domain.infra.account;

import java.util.Objects;

/**
 * Replaces the token of a hosted cluster's account on its infrastructure cluster: the command of {@link RotateInfraCredentialsUseCase}.
 *
 * @param namespace of the hosted cluster
 * @param name of the hosted cluster
 * @param revokeNow whether the old token is revoked although pods of the management cluster may still use it
 */
public record RotateInfraCredentials(String namespace, String name, boolean revokeNow) {

    /** Checks that nothing is missing. */
    public RotateInfraCredentials {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
    }
}
