package io.hcp4j.kubetesting.proxy;

import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.Wire;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultProxyIT {
    private final ApiServer server = ApiServer.require(FaultProxyIT.class);
    private final FaultProxy proxy = FaultProxy.before(server);
    private final Wire client = new Wire(proxy.endpoint(), "", Optional.empty());

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void passesRequestsOnAndCountsThem() {
        assertThat(version()).isEqualTo(200);
        assertThat(version()).isEqualTo(200);

        assertThat(proxy.arrived(Seen.any())).hasSize(2);
        assertThat(proxy.forwarded(Seen.request("GET", "/version"))).hasSize(2);
    }

    @Test
    void makesUpAsManyAnswersAsItWasTold() {
        proxy.next(1, Seen.any(), Fault.status(503, "ServiceUnavailable"));

        assertThat(version()).isEqualTo(503);
        assertThat(version()).isEqualTo(200);
        assertThat(proxy.forwarded(Seen.any())).hasSize(1);
    }

    @Test
    void losesTheAnswerToARequestThatTheServerSaw() {
        proxy.next(1, Seen.change(), Fault.forwardThenReset());

        assertThatThrownBy(() -> client.send("DELETE", "/version", "", "")).hasMessageContaining("DELETE /version");
        assertThat(proxy.forwarded(Seen.change())).hasSize(1);
    }

    /** Many rounds, because a listener that is being closed can let one last client in. */
    @RepeatedTest(50)
    void refusesConnectionsUntilToldOtherwise() {
        proxy.refuse();
        assertThatThrownBy(this::version).hasMessageContaining("ConnectException");

        proxy.acceptAgain();
        assertThat(version()).isEqualTo(200);
    }

    @Test
    void presentsCertificatesThatClientsRefuse() {
        for (ServerCertificate bad : ServerCertificate.values()) {
            if (bad != ServerCertificate.GOOD) {
                proxy.present(bad);
                assertThatThrownBy(this::version).as(bad.name()).hasMessageContaining("SSL");
            }
        }
        assertThat(proxy.arrived(Seen.any())).isEmpty();
    }

    private int version() {
        return client.send("GET", "/version", "", "").statusCode();
    }
}
