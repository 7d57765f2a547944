package io.hcp4j.sandbox.junit;

import io.hcp4j.controllers.control.ManualClock;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

@HcpSandbox(faults = Fault.DNS_MISSING, shared = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HcpSandboxIT {
    private static final WriteOptions BY_TEST = WriteOptions.by("test");
    private static final ResourceKey CLUSTER = Kinds.HOSTED_CLUSTER.in("clusters", "team-a");

    private final ClusterApi management;

    HcpSandboxIT(ClusterApi management) {
        this.management = management;
    }

    @Test
    @Order(1)
    void timeStandsStillUntilItIsMoved(ManualClock clock) {
        Instant before = clock.now();

        clock.advance(Duration.ofMinutes(1));

        assertThat(clock.now()).isEqualTo(before.plusSeconds(60));
        assertThat(management
                        .get(WellKnownKinds.NAMESPACE.named("clusters"))
                        .orElseThrow()
                        .text("metadata", "creationTimestamp"))
                .contains("2026-01-01T00:00:00Z");
    }

    @Test
    @Order(2)
    void aTestMaySetMoreFaults(FaultInjector faults) {
        faults.set(Fault.STUCK_FINALIZER);

        assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING, Fault.STUCK_FINALIZER);
    }

    @Test
    @Order(3)
    void theNextTestHasThoseOfTheAnnotation(FaultInjector faults, Kubeconfigs kubeconfigs) {
        assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING);
        assertThat(kubeconfigs.management()).contains("current-context: ");
        assertThat(kubeconfigs.guest("clusters", "nobody")).isEmpty();
    }

    @Test
    @Order(4)
    void aGuestsKubeconfigIsTheOneThatItsStatusNames(Kubeconfigs kubeconfigs) {
        management.create(Kinds.HOSTED_CLUSTER, hostedCluster(), BY_TEST);
        management.create(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(WellKnownKinds.SECRET.in("clusters", "elsewhere"))
                        .with(Map.of("kubeconfig", "current-context: team-a"), "stringData"),
                BY_TEST);
        assertThat(kubeconfigs.guest("clusters", "team-a")).isEmpty();

        Document status = Document.empty().with("elsewhere", "status", "kubeconfig", "name");
        management.patch(CLUSTER, new Patch.Merge(status, "status"), BY_TEST);

        assertThat(kubeconfigs.guest("clusters", "team-a")).contains("current-context: team-a");
    }

    private static Document hostedCluster() {
        return ObjectTemplates.of(CLUSTER)
                .with("quay.io/openshift-release-dev/ocp-release:4.20.4-multi", "spec", "release", "image")
                .with("team-a-pull-secret", "spec", "pullSecret", "name")
                .with("KubeVirt", "spec", "platform", "type")
                .with("Managed", "spec", "etcd", "managementType")
                .with("PersistentVolume", "spec", "etcd", "managed", "storage", "type")
                .with(
                        Stream.of("APIServer", "Ignition", "Konnectivity", "OAuthServer")
                                .map(service -> Map.of(
                                        "service", service, "servicePublishingStrategy", Map.of("type", "Route")))
                                .toList(),
                        "spec",
                        "services");
    }

    @Nested
    class Inside {
        @Test
        void usesTheSandboxAround(ClusterApi api) {
            assertThat(api.server()).isEqualTo(management.server());
        }
    }
}
