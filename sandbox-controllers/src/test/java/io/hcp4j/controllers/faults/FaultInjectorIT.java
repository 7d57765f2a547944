package io.hcp4j.controllers.faults;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultInjectorIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private ClusterApi management;
    private FaultInjector board;

    @BeforeEach
    void open() {
        management = new Fabric8Connector()
                .open(ApiServer.require(FaultInjectorIT.class).admin(), ConnectionOptions.defaults());
        board = new FaultInjector(management);
        board.clear();
    }

    @AfterEach
    void close() {
        board.clear();
        management.close();
    }

    @Test
    void showsWhatIsSetAndForWhom() {
        assertThat(board.list()).isEmpty();

        board.set(Fault.DNS_MISSING);
        board.set(Fault.STUCK_FINALIZER, Scope.parse("clusters/b, clusters/a"));
        board.set(Fault.STUCK_FINALIZER, Scope.of("clusters", "c"));

        assertThat(board.list())
                .isEqualTo(Map.of(
                        Fault.DNS_MISSING, Scope.everything(), Fault.STUCK_FINALIZER, Scope.of("clusters", "c")));

        board.clear(Fault.DNS_MISSING);

        assertThat(board.list()).containsOnlyKeys(Fault.STUCK_FINALIZER);
    }

    @Test
    void whatMakesNoSenseHasNoEffect() {
        board.set(Fault.DNS_MISSING);

        management.patch(
                FaultInjector.BOARD,
                Patch.merge(Document.of(Map.of("data", Map.of("typo", "", "stuck-finalizer", "example")))),
                WriteOptions.by("somebody"));

        assertThat(board.list()).containsOnlyKeys(Fault.DNS_MISSING);
        assertThatThrownBy(() -> Scope.parse("example")).hasMessageContaining("NAMESPACE/NAME");
    }

    @Test
    void controllersSeeItInTheirMirror() throws InterruptedException {
        try (CachedCluster view = new CachedCluster(
                "management",
                new Fabric8Connector()
                        .open(ApiServer.require(FaultInjectorIT.class).admin(), ConnectionOptions.defaults()))) {
            Faults faults = new Faults(view);
            view.start();

            board.set(Fault.VM_UNSCHEDULABLE, Scope.of("clusters", "a.b"));

            Eventually.holds(
                    "the fault", TIMEOUT, () -> assertThat(faults.affects(Fault.VM_UNSCHEDULABLE, "clusters-a-b"))
                            .isTrue());
            assertThat(faults.affects(Fault.VM_UNSCHEDULABLE, "clusters-c")).isFalse();
            assertThat(faults.affects(Fault.DNS_MISSING, "clusters-a-b")).isFalse();
        }
    }
}
