package io.hcp4j.kubetesting.server;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiServerIT {
    private final ApiServer server = ApiServer.require(ApiServerIT.class);

    @Test
    void servesTheHyperShiftKinds() {
        server.installCrds();

        assertThat(server.send("GET", "/apis/hypershift.openshift.io/v1beta1", ""))
                .contains("hostedclusters", "nodepools");
    }

    @Test
    void givesEachTestANamespaceOfItsOwn() {
        assertThat(server.freshNamespace()).isNotEqualTo(server.freshNamespace());
    }

    @Test
    void knowsUsersByTokenAndByCertificate() {
        assertThat(whoIs(new Wire(server.endpoint(), token(server.user("nobody", "")), Optional.empty())))
                .contains("system:serviceaccount:hcp4j-test-users:nobody");
        server.clientCertificate()
                .ifPresent(pair -> assertThat(whoIs(new Wire(server.endpoint(), "", Optional.of(pair))))
                        .contains("system:masters"));
    }

    private static String whoIs(Wire wire) {
        return wire.post(
                "/apis/authentication.k8s.io/v1/selfsubjectreviews",
                "application/json",
                "{\"apiVersion\":\"authentication.k8s.io/v1\",\"kind\":\"SelfSubjectReview\"}");
    }

    private static String token(Login login) {
        return login.user().text("token").orElseThrow();
    }
}
