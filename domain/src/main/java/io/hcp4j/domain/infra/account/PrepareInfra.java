package io.hcp4j.domain.infra.account;

import io.hcp4j.ports.connection.KubeconfigSource;
import java.util.Objects;

/**
 * Prepares an infrastructure cluster for a hosted cluster: the command of {@link PrepareInfraUseCase}.
 *
 * @param account the account to create
 * @param administrator a kubeconfig of a user of the infrastructure cluster who may create the account's objects
 */
public record PrepareInfra(InfraAccount account, KubeconfigSource administrator) {

    /** Checks that nothing is missing. */
    public PrepareInfra {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(administrator, "administrator");
    }
}
