package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** Every state that a hosted cluster and its pool go through, one after the other, until both are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComingUpIT {
    private ManualWorld world;
    private List<Document> clusters = List.of();
    private List<Document> pools = List.of();

    @BeforeAll
    void comeUp() throws InterruptedException {
        world = new ManualWorld(9);
        try (ClusterApi inner = world.sandbox().management().inProcess().orElseThrow();
                WatchStream ofClusters = inner.watch(watch(Kinds.HOSTED_CLUSTER));
                WatchStream ofPools = inner.watch(watch(Kinds.NODE_POOL))) {
            world.completed("rising", 2);
            ResourceKey pool = Kinds.NODE_POOL.in("clusters", "rising");
            world.until(pool, each -> is(each, "AllNodesHealthy", "True") && is(each, "UpdatingVersion", "False"));
            clusters = told(ofClusters);
            pools = told(ofPools);
        }
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void eachConditionOfTheClusterGoesThroughItsReasons() {
        assertThat(reasons(clusters, "Available"))
                .containsExactly(
                        "False WaitingForAvailable",
                        "False WaitingOnInfrastructureReady",
                        "False KubeconfigWaitingForCreate",
                        "False ComponentsNotAvailable",
                        "True AsExpected");
        assertThat(reasons(clusters, "InfrastructureReady"))
                .containsExactly("Unknown StatusUnknown", "False WaitingOnInfrastructureReady", "True AsExpected");
        assertThat(reasons(clusters, "EtcdAvailable"))
                .containsExactly("Unknown StatusUnknown", "False EtcdWaitingForQuorum", "True QuorumAvailable");
        assertThat(reasons(clusters, "KubeAPIServerAvailable"))
                .containsExactly(
                        "Unknown StatusUnknown", "False NotFound", "False WaitingForAvailable", "True AsExpected");
        assertThat(reasons(clusters, "IgnitionEndpointAvailable"))
                .containsExactly("False NotFound", "False WaitingForAvailable", "True AsExpected");
        assertThat(reasons(clusters, "DataPlaneConnectionAvailable"))
                .containsExactly("Unknown StatusUnknown", "Unknown NoWorkerNodesAvailable", "True AsExpected");
        assertThat(reasons(clusters, "ClusterVersionProgressing"))
                .containsExactly(
                        "Unknown StatusUnknown", "True ClusterOperatorsNotAvailable", "False FromClusterVersion");
        assertThat(reasons(clusters, "Degraded"))
                .containsExactly(
                        "Unknown StatusUnknown", "False AsExpected", "True UnavailableReplicas", "False AsExpected");
        assertThat(reasons(clusters, "Progressing")).containsExactly("False AsExpected");
    }

    @Test
    void oneThingOfTheClusterComesAfterTheOther() {
        assertThat(Stream.of(
                                "ValidConfiguration",
                                "InfrastructureReady",
                                "EtcdAvailable",
                                "KubeAPIServerAvailable",
                                "IgnitionEndpointAvailable",
                                "Available",
                                "DataPlaneConnectionAvailable",
                                "ClusterVersionAvailable")
                        .map(type -> first(clusters, each -> is(each, type, "True")))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(List.of(
                        first(clusters, each -> each.has("status", "ignitionEndpoint")),
                        first(clusters, each -> each.has("status", "oauthCallbackURLTemplate")),
                        first(clusters, each -> each.has("status", "controlPlaneEndpoint")),
                        first(clusters, each -> each.has("status", "kubeconfig")),
                        first(clusters, each -> each.has("status", "kubeadminPassword")),
                        first(clusters, each -> is(each, "Available", "True")),
                        first(clusters, each -> Hosting.newest(each).equals("Completed"))))
                .isSorted();
        assertThat(clusters.stream().map(Hosting::newest).distinct()).containsExactly("", "Partial", "Completed");
    }

    @Test
    void aClusterEndsWithTheConditionsOfTheSteadyState() {
        Document cluster = clusters.get(clusters.size() - 1);

        assertThat(List.of(
                        "Available",
                        "InfrastructureReady",
                        "KubeAPIServerAvailable",
                        "IgnitionEndpointAvailable",
                        "EtcdAvailable",
                        "ValidReleaseInfo",
                        "ValidConfiguration",
                        "SupportedHostedCluster",
                        "ClusterVersionSucceeding",
                        "ClusterVersionAvailable",
                        "ClusterVersionReleaseAccepted",
                        "ReconciliationActive",
                        "ReconciliationSucceeded",
                        "ConfigOperatorReconciliationSucceeded",
                        "ValidHostedControlPlaneConfiguration",
                        "ValidReleaseImage",
                        "PlatformCredentialsFound",
                        "DataPlaneConnectionAvailable",
                        "ControlPlaneConnectionAvailable"))
                .allSatisfy(type -> assertThat(is(cluster, type, "True")).isTrue());
        assertThat(List.of("Progressing", "Degraded", "ClusterVersionProgressing"))
                .allSatisfy(type -> assertThat(is(cluster, type, "False")).isTrue());
        assertThat(is(cluster, "ExternalDNSReachable", "Unknown")).isTrue();
    }

    @Test
    void aPoolIsEvaluatedInHyperShiftsOrder() {
        assertThat(types(pools.stream()
                        .filter(each -> !types(each).isEmpty())
                        .findFirst()
                        .orElseThrow()))
                .containsExactly(
                        "AutoscalingEnabled",
                        "UpdateManagementEnabled",
                        "ValidReleaseImage",
                        "IgnitionEndpointAvailable");
        assertThat(types(pools.get(pools.size() - 1)))
                .containsExactly(
                        "AutoscalingEnabled",
                        "UpdateManagementEnabled",
                        "ValidReleaseImage",
                        "ValidArchPlatform",
                        "ReconciliationActive",
                        "SupportedVersionSkew",
                        "ValidMachineConfig",
                        "UpdatingConfig",
                        "UpdatingVersion",
                        "ValidGeneratedPayload",
                        "ReachedIgnitionEndpoint",
                        "AllMachinesReady",
                        "AllNodesHealthy",
                        "ValidPlatformConfig",
                        "ValidPlatformImage",
                        "ValidTuningConfig",
                        "UpdatingPlatformMachineTemplate",
                        "AutorepairEnabled",
                        "Ready",
                        "KubeVirtNodesLiveMigratable");
    }

    @Test
    void eachConditionOfThePoolGoesThroughItsReasons() {
        assertThat(reasons(pools, "IgnitionEndpointAvailable")).containsExactly("False IgnitionEndpointMissing");
        assertThat(reasons(pools, "SupportedVersionSkew"))
                .containsExactly("Unknown ValidationFailed", "True AsExpected");
        assertThat(reasons(pools, "ReachedIgnitionEndpoint"))
                .containsExactly("False ignitionNotReached", "True AsExpected");
        assertThat(reasons(pools, "AllMachinesReady"))
                .startsWith("False NotFound", "False WaitingForInfrastructure")
                .containsSubsequence("False DVNotReady", "False VMNotReady", "True AsExpected")
                .endsWith("True AsExpected");
        assertThat(reasons(pools, "AllNodesHealthy"))
                .startsWith("False NotFound", "False WaitingForNodeRef")
                .endsWith("False NodeConditionsFailed", "True AsExpected");
        assertThat(reasons(pools, "UpdatingVersion")).containsExactly("True AsExpected", "False AsExpected");
        assertThat(Stream.of("AllMachinesReady", "ReachedIgnitionEndpoint", "AllNodesHealthy", "Ready")
                        .map(type -> first(pools, each -> is(each, type, "True")))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theTimeOfAConditionIsThatOfItsStatus() {
        for (List<Document> states : List.of(clusters, pools)) {
            for (int i = 1; i < states.size(); i++) {
                Document before = states.get(i - 1);
                Document now = states.get(i);
                for (String type : types(before)) {
                    boolean stays = field(before, type, "status").equals(field(now, type, "status"));
                    if (stays) {
                        assertThat(field(now, type, "lastTransitionTime"))
                                .as(type)
                                .isEqualTo(field(before, type, "lastTransitionTime"));
                    }
                }
            }
        }
    }

    /** Status and reason of a condition, as often as they change. */
    private static List<String> reasons(List<Document> states, String type) {
        List<String> reasons = new ArrayList<>();
        for (Document state : states) {
            String now = field(state, type, "status") + " " + field(state, type, "reason");
            boolean there = types(state).contains(type);
            if (there && (reasons.isEmpty() || !reasons.get(reasons.size() - 1).equals(now))) {
                reasons.add(now);
            }
        }
        return reasons;
    }

    private static String field(Document object, String type, String field) {
        return Hosting.find(object, type).flatMap(each -> each.text(field)).orElse("");
    }

    private static List<String> types(Document object) {
        return object.objects("status", "conditions").stream()
                .map(each -> each.text("type").orElse(""))
                .toList();
    }

    /** Which state is the first that is so. */
    private static int first(List<Document> states, Predicate<Document> as) {
        for (int i = 0; i < states.size(); i++) {
            if (as.test(states.get(i))) {
                return i;
            }
        }
        throw new AssertionError("never");
    }

    private static WatchQuery watch(ResourceKind kind) {
        return new WatchQuery(kind, "clusters", "", "", "");
    }

    /** The states of the only object that a watch told of. */
    private static List<Document> told(WatchStream stream) {
        List<Document> states = new ArrayList<>();
        for (Optional<WatchEvent> next = stream.next(Duration.ZERO);
                next.isPresent();
                next = stream.next(Duration.ZERO)) {
            if (next.get() instanceof WatchEvent.Added added) {
                states.add(added.object());
            } else if (next.get() instanceof WatchEvent.Modified modified) {
                states.add(modified.object());
            }
        }
        return states;
    }
}
