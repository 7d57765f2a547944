package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.infra.EmulatedManagement;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.infra.CredentialsReview;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Severity;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.infra.FlatKubeconfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code --infra-kubeconfig-file} before anybody is asked: files it refers to are put into it, and what no pod can use is refused. */
final class InfraCredentialsReview {
    private final Invocation invocation;
    private final InfraOptions options;

    InfraCredentialsReview(Invocation invocation, InfraOptions options) {
        this.invocation = invocation;
        this.options = options;
    }

    /** The request with a kubeconfig that stands for itself, as far as that is possible. */
    ClusterRequest flattened(ClusterRequest request) {
        if (request.infraKubeconfig().isEmpty()) {
            return request;
        }
        String file = options.kubeconfig.value();
        Path folder = Objects.requireNonNullElse(Path.of(file).toAbsolutePath().getParent(), Path.of("/"));
        FlatKubeconfig flat = invocation
                .wiring()
                .infraClusters()
                .flatten(request.infraKubeconfig().get(), folder, file);
        if (!flat.inlined().isEmpty()) {
            invocation.remark("note: " + options.kubeconfig.name() + ": what the files of "
                    + String.join(", ", flat.inlined()) + " hold now is put into it");
        }
        flat.unreadable().forEach(entry -> invocation.remark("warning: " + options.kubeconfig.name() + ": " + entry));
        return ClusterRequest.builder()
                .from(request)
                .infraKubeconfig(flat.text())
                .build();
    }

    /**
     * What keeps it from being used; warnings are printed.
     *
     * @param live whether the management cluster may be asked what it is
     */
    List<Problem> problems(String kubeconfig, boolean live) {
        String file = options.kubeconfig.value();
        List<Problem> problems = new ArrayList<>();
        CredentialsReview review = new CredentialsReview(
                invocation.text(), options.skipped.value(), () -> EmulatedManagement.is(invocation, live));
        for (InfraCredentialsFinding finding : review.findings(kubeconfig, file)) {
            String what = finding.rule().id() + ": " + finding.what();
            if (finding.severity() == Severity.ERROR) {
                problems.add(new Problem("", options.kubeconfig.name(), file, what, finding.remedy()));
            } else {
                invocation.remark("warning: " + options.kubeconfig.name() + ": " + what);
            }
        }
        return problems;
    }
}
