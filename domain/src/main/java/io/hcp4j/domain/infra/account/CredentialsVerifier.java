package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.placement.InfraRight;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Verifies a kubeconfig: its server accepts it, and allows the first requests of a hosted cluster. */
final class CredentialsVerifier {
    /** Each of several servers accepts a new token after a moment of its own. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Function<String, ClusterApi> connection;

    /**
     * A proof.
     *
     * @param connection opens the cluster of a kubeconfig
     */
    CredentialsVerifier(Function<String, ClusterApi> connection) {
        this.connection = connection;
    }

    /**
     * Returns when it works.
     *
     * @throws HcpException UNAUTHENTICATED, FORBIDDEN and the errors of the network
     */
    void verify(String kubeconfig, String namespace, Deadline deadline) {
        Deadline soon = Deadline.after(deadline.atMost(TIMEOUT));
        while (true) {
            try {
                require(connection.apply(kubeconfig), namespace);
                return;
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.UNAUTHENTICATED || soon.expired()) {
                    throw failure;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw HcpException.of(ErrorCode.CANCELLED, "interrupted before the new token was seen to work")
                        .build();
            }
        }
    }

    private static void require(ClusterApi infra, String namespace) {
        for (InfraRight right : InfraRights.IN_NAMESPACE) {
            if (!right.required()) {
                continue;
            }
            String verb = right.used().get(0);
            if (!infra.review(right.accessReview(verb, namespace)).allowed()) {
                throw HcpException.of(
                                ErrorCode.FORBIDDEN,
                                "infrastructure cluster: the account has no right to " + verb + " " + right
                                        + " in namespace " + namespace)
                        .server(infra.server())
                        .remedy(Remedy.of("{ing} gives it what it needs", new NextStep.PrepareInfra()))
                        .build();
            }
        }
    }
}
