package io.hcp4j.domain.infra.check;

import io.hcp4j.ports.cluster.AccessQuestion;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.error.HcpException;
import java.util.Optional;

/** Whether the server can be talked to at all. Anyone who is known to it may ask about their own rights, so that is asked. */
record Gate(ClusterApi infra, String namespace) {

    /** What keeps everything else from being asked; empty when nothing does. */
    Optional<InfraCheckResult> obstacle() {
        try {
            infra.review(AccessQuestion.may("create", WellKnownKinds.SECRET, namespace));
            return Optional.empty();
        } catch (HcpException failure) {
            if (failure.code().callerGaveUp()) {
                throw failure;
            }
            return Optional.of(obstacle(failure));
        }
    }

    private InfraCheckResult obstacle(HcpException failure) {
        String words = String.valueOf(failure.getMessage());
        String remedy = failure.remedy().orElse("");
        return switch (failure.code()) {
            case UNTRUSTED -> InfraCheckResult.failed(InfraCheck.TLS_VERIFIES, words, remedy);
            case UNAUTHENTICATED, FORBIDDEN -> InfraCheckResult.failed(InfraCheck.CREDENTIALS_ACCEPTED, words, remedy);
            default -> InfraCheckResult.failed(InfraCheck.SERVER_ANSWERS, words, remedy);
        };
    }
}
