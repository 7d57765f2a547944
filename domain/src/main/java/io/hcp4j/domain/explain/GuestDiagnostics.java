package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.overview.OperatorOverview;
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

/** Finds failures that the guest reports: of its nodes, its operators and the names that they look up. */
final class GuestDiagnostics implements DiagnosticRule {

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        if (snapshot.document().text("status", "kubeconfig", "name").isEmpty()) {
            return causes;
        }
        nodes(snapshot).ifPresent(causes::add);
        causes.addAll(operators(snapshot));
        certificate(snapshot).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> nodes(ClusterSnapshot snapshot) {
        List<Evidence> evidence = snapshot.guest().list(GuestKinds.NODE, "").stream()
                .flatMap(node -> ClusterSnapshot.condition(node, "Ready").stream()
                        .filter(condition ->
                                !condition.text("status").orElse("").equals("True"))
                        .map(condition -> Evidence.of(snapshot.guest(), node, ClusterSnapshot.words(condition))))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.NODE,
                        evidence.size() == 1 ? "a node is not ready" : evidence.size() + " nodes are not ready",
                        evidence,
                        Remedy.of("its virtual machine: {}", new NextStep.ShowInfra(snapshot.target()))));
    }

    private static List<Cause> operators(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        List<Evidence> unknownNames = new ArrayList<>();
        List<Evidence> noWay = new ArrayList<>();
        for (Document operator : snapshot.guest().list(GuestKinds.CLUSTER_OPERATOR, "")) {
            OperatorOverview overview = OperatorOverview.of(operator);
            boolean degraded = overview.degraded().equals("True");
            boolean absent = overview.available().equals("False");
            if (!degraded && !absent) {
                continue;
            }
            String words = operator.objects("status", "conditions").stream()
                    .filter(condition -> condition.text("type").orElse("").equals(degraded ? "Degraded" : "Available"))
                    .findFirst()
                    .map(ClusterSnapshot::words)
                    .orElse("");
            Evidence evidence = Evidence.of(snapshot.guest(), operator, words);
            if (words.contains("no such host")) {
                unknownNames.add(evidence);
            } else if (words.contains("RouteHealth") || words.contains("Canary")) {
                noWay.add(evidence);
            } else if (degraded) {
                causes.add(new Cause(
                        CauseKind.OPERATOR,
                        "operator " + overview.name() + " is degraded",
                        List.of(evidence),
                        "what it says; oc get co " + overview.name() + " -o yaml in the guest"));
            }
        }
        if (!unknownNames.isEmpty()) {
            causes.add(new Cause(
                    CauseKind.DNS,
                    "a name that the guest's operators look up is not known to DNS",
                    unknownNames,
                    "a wildcard record *.apps." + snapshot.document().name() + "."
                            + snapshot.document()
                                    .text("spec", "dns", "baseDomain")
                                    .orElse("BASE-DOMAIN")
                            + " with the address of the guest's routers"));
        }
        if (!noWay.isEmpty()) {
            causes.add(
                    new Cause(
                            CauseKind.INGRESS,
                            "what the guest serves cannot be reached from outside",
                            noWay,
                            "the network path: the router or load balancer before the guest's routers, and the address in DNS"));
        }
        return causes;
    }

    private static Optional<Cause> certificate(ClusterSnapshot snapshot) {
        return snapshot.guest()
                .failure()
                .filter(failure -> failure.code() == ErrorCode.UNTRUSTED
                        || String.valueOf(failure.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("certificate"))
                .map((HcpException failure) -> new Cause(
                        CauseKind.CERTIFICATE,
                        "the certificate of the guest's API server is not valid",
                        List.of(new Evidence(
                                snapshot.guest().name(), "its API server", String.valueOf(failure.getMessage()))),
                        "the Secret that spec.configuration.apiServer.servingCerts names, or HyperShift's own certificates in namespace "
                                + snapshot.controlPlaneNamespace()));
    }
}
