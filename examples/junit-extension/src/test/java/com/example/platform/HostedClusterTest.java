package com.example.platform;

import io.hcp4j.controllers.control.ManualClock;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.PlanResult;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.domain.plan.PlanOutcome;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a platform team may want to be sure of: that its clusters come up, and that it notices when one is unwell. */
@HcpSandbox
class HostedClusterTest {
    private static final ResourceKey CLUSTER = Kinds.HOSTED_CLUSTER.in("clusters", "team-a");

    private final ClusterApi management;
    private final ManualClock clock;

    HostedClusterTest(ClusterApi management, ManualClock clock) {
        this.management = management;
        this.clock = clock;
    }

    @BeforeEach
    void createOnce() {
        ClusterRequest request = ClusterRequest.builder()
                .name("team-a")
                .pullSecret("{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}")
                .spec(HostedClusterSpec.builder()
                        .releaseImage("quay.io/openshift-release-dev/ocp-release:4.20.4-multi")
                        .build())
                .pool(NodePoolSpec.builder()
                        .replicas(2)
                        .management(NodePoolManagement.builder()
                                .upgradeType(UpgradeType.REPLACE)
                                .build())
                        .platform(NodePoolPlatform.of(
                                KubevirtNodePoolPlatform.builder().build()))
                        .build())
                .build();
        PlanResult planning = new CreationPlanner(new YamlTextFormat()).plan(request);
        PlanResult.Ready ready = assertInstanceOf(PlanResult.Ready.class, planning, planning::toString);
        // Running it again changes nothing: what is there stays.
        PlanOutcome outcome = new PlanRunner(management, "team-a", objectResult -> {}).run(ready.plan());
        assertInstanceOf(PlanOutcome.Complete.class, outcome, outcome::toString);
        assertTrue(clock.advanceUntil(() -> progress().equals("Completed"), Duration.ofHours(1)), () -> cluster()
                .toString());
    }

    @Test
    void aClusterIsAvailableAndItsGuestIsReachable(Kubeconfigs kubeconfigs) {
        assertEquals("True", status("Available"));
        assertTrue(kubeconfigs.guest("clusters", "team-a").orElseThrow().contains("current-context: admin"));
    }

    @Test
    void aDegradedOperatorShows(FaultInjector faults) {
        faults.set(Fault.OPERATOR_DEGRADED);

        assertTrue(
                clock.advanceUntil(() -> status("ClusterVersionSucceeding").equals("False"), Duration.ofMinutes(10)));
    }

    private Document cluster() {
        return management.get(CLUSTER).orElseThrow();
    }

    private String progress() {
        return cluster().objects("status", "version", "history").stream()
                .findFirst()
                .flatMap(entry -> entry.text("state"))
                .orElse("");
    }

    private String status(String type) {
        return cluster().objects("status", "conditions").stream()
                .filter(condition -> condition.text("type").orElse("").equals(type))
                .findFirst()
                .flatMap(condition -> condition.text("status"))
                .orElse("");
    }
}
