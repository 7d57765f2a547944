package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.infra.credentials.CredentialsInspection;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import java.util.List;
import java.util.Set;

/** What speaks against the kubeconfig of an infrastructure cluster, but for what the user leaves out and what does not matter here. */
public final class CredentialsFindings {
    private final Invocation invocation;
    private final Set<String> without;
    private final boolean live;

    /**
     * For one command.
     *
     * @param without names of rules that the user leaves out
     * @param live whether the management cluster may be asked what it is
     */
    public CredentialsFindings(Invocation invocation, Set<String> without, boolean live) {
        this.invocation = invocation;
        this.without = Set.copyOf(without);
        this.live = live;
    }

    /**
     * Errors first.
     *
     * @param source where the kubeconfig is from, for messages
     */
    public List<InfraCredentialsFinding> of(String kubeconfig, String source) {
        return new CredentialsInspection(invocation.text())
                .inspect(kubeconfig, source).findings().stream()
                        .filter(finding -> !without.contains(finding.rule().id()))
                        .filter(finding ->
                                finding.rule() != Rule.LOOPBACK_SERVER || !EmulatedManagement.is(invocation, live))
                        .toList();
    }
}
