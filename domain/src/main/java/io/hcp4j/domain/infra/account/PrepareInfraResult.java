package io.hcp4j.domain.infra.account;

import java.util.Objects;

/**
 * An infrastructure cluster that is ready for a hosted cluster.
 *
 * @param account the account on it
 * @param kubeconfig of the account, verified to work; holds its token, which {@link #toString()} does not show
 */
public record PrepareInfraResult(InfraAccount account, String kubeconfig) {

    /** Checks that nothing is missing. */
    public PrepareInfraResult {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(kubeconfig, "kubeconfig");
    }

    @Override
    public String toString() {
        return "PrepareInfraResult[account=" + account + "]";
    }
}
