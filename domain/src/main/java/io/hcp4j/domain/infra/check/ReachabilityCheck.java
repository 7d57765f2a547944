package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Optional;

/** Checks that the server answers and accepts the credentials, by a request that every known user may make: a review of its own rights. */
record ReachabilityCheck(ClusterApi infra, String namespace) {

    /** Returns what keeps all other checks from running; empty when nothing does. */
    Optional<CheckResult> failure() {
        try {
            infra.review(AccessReview.may("create", WellKnownKinds.SECRET, namespace));
            return Optional.empty();
        } catch (HcpException failure) {
            if (failure.code().cancelledByCaller()) {
                throw failure;
            }
            return Optional.of(result(failure));
        }
    }

    private CheckResult result(HcpException failure) {
        String words = String.valueOf(failure.getMessage());
        Remedy remedy = failure.remedy().orElse(Remedy.none());
        return switch (failure.code()) {
            case UNTRUSTED -> CheckResult.failed(InfraCheck.TLS_VERIFIES, words, remedy);
            case UNAUTHENTICATED, FORBIDDEN -> CheckResult.failed(InfraCheck.CREDENTIALS_ACCEPTED, words, remedy);
            default -> CheckResult.failed(InfraCheck.SERVER_ANSWERS, words, remedy);
        };
    }
}
