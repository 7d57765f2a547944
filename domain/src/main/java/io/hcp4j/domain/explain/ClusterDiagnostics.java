package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what HyperShift rejects before it creates a control plane (docs/hypershift.md#conditions). */
final class ClusterDiagnostics implements DiagnosticRule {

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        paused(snapshot).ifPresent(causes::add);
        release(snapshot).ifPresent(causes::add);
        credentials(snapshot).ifPresent(causes::add);
        configuration(snapshot).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> paused(ClusterSnapshot snapshot) {
        List<Evidence> evidence = Stream.concat(Stream.of(snapshot.document()), snapshot.pools().stream())
                .flatMap(object -> ClusterSnapshot.condition(object, "ReconciliationActive").stream()
                        .filter(condition -> condition.text("status").orElse("").equals("False"))
                        .map(condition -> Evidence.of(snapshot.management(), object, ClusterSnapshot.words(condition))))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.PAUSED,
                        "it is paused, not broken: HyperShift does not reconcile it",
                        evidence,
                        Remedy.of(new NextStep.ResumeCluster(snapshot.target()))));
    }

    private static Optional<Cause> release(ClusterSnapshot snapshot) {
        return Stream.concat(Stream.of(snapshot.document()), snapshot.pools().stream())
                .flatMap(object ->
                        failing(object, "ValidReleaseImage")
                                .map(condition -> release(snapshot, object, condition))
                                .stream())
                .findFirst();
    }

    private static Cause release(ClusterSnapshot snapshot, Document object, Document condition) {
        String message = condition.text("message").orElse("").toLowerCase(Locale.ROOT);
        boolean secret = condition.text("reason").orElse("").equals("SecretNotFound")
                || message.contains("pull secret")
                || message.contains("unauthorized")
                || message.contains("authentication required")
                || message.contains("denied");
        String image = object.text("spec", "release", "image").orElse("");
        String secretName =
                snapshot.document().text("spec", "pullSecret", "name").orElse("");
        List<Evidence> evidence = List.of(Evidence.of(snapshot.management(), object, ClusterSnapshot.words(condition)));
        return secret
                ? new Cause(
                        CauseKind.PULL_SECRET,
                        "the registry does not accept the pull secret " + secretName,
                        evidence,
                        "put credentials for the registry of " + image + " into Secret " + object.namespace() + "/"
                                + secretName)
                : new Cause(
                        CauseKind.RELEASE_IMAGE,
                        "the release image " + image + " cannot be read",
                        evidence,
                        "spec.release.image with an image that the management cluster can pull");
    }

    private static Optional<Cause> credentials(ClusterSnapshot snapshot) {
        Optional<Document> condition = failing(snapshot.document(), "PlatformCredentialsFound");
        if (condition.isPresent()) {
            return Optional.of(new Cause(
                    CauseKind.INFRA_CREDENTIALS,
                    "the credentials for the infrastructure cluster were not found",
                    List.of(Evidence.of(
                            snapshot.management(), snapshot.document(), ClusterSnapshot.words(condition.get()))),
                    Remedy.of(
                            "{ing} creates an account and a kubeconfig; put the kubeconfig into the Secret that spec.platform.kubevirt.credentials names",
                            new NextStep.PrepareInfra())));
        }
        if (!snapshot.external()) {
            return Optional.empty();
        }
        snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE, snapshot.machineNamespace());
        // Who may not read the credentials cannot tell whether they are accepted; what is not seen is listed anyway.
        Optional<HcpException> seen =
                snapshot.infra().failure().filter(failure -> failure.code() != ErrorCode.FORBIDDEN);
        return seen.map(failure -> {
            boolean known =
                    switch (failure.code()) {
                        case UNAUTHENTICATED, UNTRUSTED, NOT_FOUND, BAD_CONNECTION_SETTINGS -> true;
                        default -> false;
                    };
            Evidence evidence =
                    new Evidence("infrastructure cluster", "its API server", String.valueOf(failure.getMessage()));
            Remedy next = Remedy.of(new NextStep.CheckInfra(snapshot.target()));
            return known
                    ? new Cause(
                            CauseKind.INFRA_CREDENTIALS,
                            "the infrastructure cluster does not accept the credentials of this cluster",
                            List.of(evidence),
                            next)
                    : new Cause(
                            CauseKind.INFRA_UNREACHABLE,
                            "the infrastructure cluster does not answer",
                            List.of(evidence),
                            next);
        });
    }

    private static Optional<Cause> configuration(ClusterSnapshot snapshot) {
        return Stream.of(
                        "ValidConfiguration",
                        "SupportedHostedCluster",
                        "ValidHostedControlPlaneConfiguration",
                        "ValidProxyConfiguration")
                .flatMap(type -> failing(snapshot.document(), type).stream())
                .findFirst()
                .map(condition -> configuration(snapshot, condition));
    }

    private static Cause configuration(ClusterSnapshot snapshot, Document condition) {
        String message = condition.text("message").orElse("");
        Evidence evidence = Evidence.of(snapshot.management(), snapshot.document(), ClusterSnapshot.words(condition));
        if (snapshot.external() && message.contains("infrastructure")) {
            boolean refused =
                    message.contains("nauthorized") || message.contains("orbidden") || message.contains("x509");
            return new Cause(
                    refused ? CauseKind.INFRA_CREDENTIALS : CauseKind.INFRA_UNREACHABLE,
                    refused
                            ? "the infrastructure cluster does not accept the credentials of this cluster"
                            : "HyperShift cannot reach the infrastructure cluster",
                    List.of(evidence),
                    Remedy.of(
                            "{}; then the network between the management cluster and the infrastructure cluster",
                            new NextStep.CheckInfra(snapshot.target())));
        }
        return new Cause(
                CauseKind.CONFIGURATION,
                "HyperShift does not accept the configuration",
                List.of(evidence),
                "correct what the message names in HostedCluster "
                        + snapshot.document().namespace() + "/"
                        + snapshot.document().name());
    }

    private static Optional<Document> failing(Document object, String type) {
        return ClusterSnapshot.condition(object, type)
                .filter(condition -> condition.text("status").orElse("").equals("False"));
    }
}
