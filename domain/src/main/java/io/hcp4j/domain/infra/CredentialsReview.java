package io.hcp4j.domain.infra;

import io.hcp4j.domain.infra.credentials.CredentialsInspector;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.TextFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Reviews the kubeconfig of an infrastructure cluster, without the rules that the caller skips and those that do not apply. */
public final class CredentialsReview {
    private final TextFormat format;
    private final SkippedInfraChecks skipped;
    private final BooleanSupplier loopbackAllowed;

    /**
     * Reviews for one call.
     *
     * @param skipped the rules that the caller leaves out
     * @param loopbackAllowed asked when a kubeconfig has a loopback address: whether the pods of the management cluster run on this
     *     machine, so that they reach it
     */
    public CredentialsReview(TextFormat format, SkippedInfraChecks skipped, BooleanSupplier loopbackAllowed) {
        this.format = Objects.requireNonNull(format, "format");
        this.skipped = Objects.requireNonNull(skipped, "skipped");
        this.loopbackAllowed = Objects.requireNonNull(loopbackAllowed, "loopbackAllowed");
    }

    /**
     * Returns the findings, errors first.
     *
     * @param source where the kubeconfig is from, for messages
     */
    public List<InfraCredentialsFinding> findings(String kubeconfig, String source) {
        return new CredentialsInspector(format)
                .inspect(kubeconfig, source).findings().stream()
                        .filter(finding ->
                                !skipped.names().contains(finding.rule().id()))
                        .filter(finding -> finding.rule() != Rule.LOOPBACK_SERVER || !loopbackAllowed.getAsBoolean())
                        .toList();
    }
}
