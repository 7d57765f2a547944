package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;
import java.util.Optional;

/** Finds the account that {@link PrepareInfraUseCase} has made for a hosted cluster, as far as the hosted cluster's own credentials show it. */
public final class AccountFinder {
    private final ClusterApi infra;
    private final TextFormat format;

    /** Accounts on an infrastructure cluster. */
    public AccountFinder(ClusterApi infra, TextFormat format) {
        this.infra = Objects.requireNonNull(infra, "infra");
        this.format = Objects.requireNonNull(format, "format");
    }

    /**
     * The account, if it exists. An account may not read itself, but its token names it; other credentials may be those of an administrator.
     *
     * @param kubeconfig the hosted cluster's credentials for the infrastructure cluster
     * @return empty also when it cannot be seen
     */
    public Optional<InfraAccount> find(InfraAccount account, String kubeconfig) {
        try {
            if (ServiceAccountToken.read(new AccountKubeconfig(format).token(kubeconfig), format)
                    .filter(token -> token.account().equals(account.name())
                            && token.namespace().equals(account.namespace()))
                    .isPresent()) {
                return Optional.of(account);
            }
            return infra.get(InfraKinds.SERVICE_ACCOUNT.in(account.namespace(), account.name()))
                    .filter(account::owns)
                    .map(found -> account);
        } catch (HcpException notSeen) {
            return Optional.empty();
        }
    }
}
