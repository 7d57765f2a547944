package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.resource.ResourceKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Causes that keep pods from running, on the management cluster and on an infrastructure cluster of its own. */
class PodCausesTest extends Explaining {
    private static TestServer infra;

    @BeforeAll
    static void startInfra() {
        infra = TestServer.start("infra");
    }

    @AfterAll
    static void endInfra() {
        infra.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErrImagePull", "ImagePullBackOff", "InvalidImageName"})
    void anImageThatCannotBePulled(String reason) {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.put(InfraKinds.POD, "oauth-1", waiting("containerStatuses", reason));
        cluster.put(InfraKinds.POD, "other-1", waiting("containerStatuses", "ContainerCreating"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IMAGE_PULL);
        assertThat(cause.what()).isEqualTo("the image of a pod cannot be pulled");
        assertThat(evidence(cluster, cause))
                .containsExactly("management cluster, Pod CONTROL-PLANE/oauth-1: " + reason + ": not there");
    }

    @Test
    void imagesThatCannotBePulledForInitContainersAndOnTheInfrastructureCluster() {
        ClusterByHand cluster = external();
        cluster.put(InfraKinds.POD, "oauth-1", waiting("initContainerStatuses", "ErrImagePull"));
        ClusterByHand.put(
                infra.api(),
                InfraKinds.POD,
                cluster.machines(),
                "virt-launcher-1",
                waiting("containerStatuses", "ErrImagePull"));
        machine(cluster, "pulling", "Synchronized", "False", "ImagePullBackOff");
        machine(cluster, "other", "Synchronized", "False", "Other");

        Cause cause = first(cluster);

        assertThat(cause.what()).isEqualTo("the images of 3 pods cannot be pulled");
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, Pod CONTROL-PLANE/oauth-1: ErrImagePull: not there",
                        "infrastructure cluster, Pod MACHINES/virt-launcher-1: ErrImagePull: not there",
                        "infrastructure cluster, VirtualMachineInstance MACHINES/pulling: Synchronized is False, ImagePullBackOff: no");
    }

    @Test
    void aControlPlaneThatFindsNoRoom() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.put(InfraKinds.POD, "bound", scheduled("True", "", "{}"));
        cluster.put(InfraKinds.POD, "diskless", scheduled("False", "unbound immediate PersistentVolumeClaims", "{}"));
        cluster.put(InfraKinds.POD, "virt-launcher-1", scheduled("False", "no room", "{kubevirt.io: virt-launcher}"));
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        cluster.put(InfraKinds.POD, "oauth-1", scheduled("False", "0/3 nodes are available", "{}"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.INSUFFICIENT_CAPACITY);
        assertThat(cause.what()).isEqualTo("no node of the management cluster takes 1 pod of the control plane");
        assertThat(evidence(cluster, cause))
                .containsExactly("management cluster, Pod CONTROL-PLANE/oauth-1: 0/3 nodes are available");
        cluster.put(InfraKinds.POD, "oauth-2", scheduled("False", "0/3 nodes are available", "{}"));
        assertThat(first(cluster).what())
                .isEqualTo("no node of the management cluster takes 2 pods of the control plane");
    }

    @Test
    void aQuotaThatLeavesNoRoomOnEitherCluster() {
        ClusterByHand cluster = external();
        ResourceKey pods = InfraKinds.POD.in(cluster.controlPlane(), "oauth");
        cluster.event("1", pods, "Warning FailedCreate exceeded quota: compute");
        cluster.event("2", pods, "Warning FailedCreate exceeded quota: compute");
        cluster.event("3", pods, "Warning FailedCreate something else");
        ClusterByHand.event(
                infra.api(),
                "1",
                InfraKinds.POD.in(cluster.machines(), "virt-launcher-1"),
                "Warning FailedCreate exceeded quota: machines");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.QUOTA);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, Pod CONTROL-PLANE/oauth: exceeded quota: compute",
                        "infrastructure cluster, Pod MACHINES/virt-launcher-1: exceeded quota: machines");
    }

    private static ClusterByHand external() {
        ClusterByHand cluster = ClusterByHand.external(management(), FailingCluster.never(infra.api()));
        infra.namespace(cluster.machines());
        return cluster;
    }

    private static void machine(ClusterByHand cluster, String name, String type, String status, String reason) {
        ClusterByHand.put(infra.api(), InfraKinds.VIRTUAL_MACHINE_INSTANCE, cluster.machines(), name, """
                spec: {domain: {devices: {}}}
                status: {conditions: [{type: %s, status: '%s', reason: %s, message: 'no'}]}
                """.formatted(
                        type, status, reason));
    }

    private static String waiting(String list, String reason) {
        return "{spec: {containers: [{name: main, image: x}]}, status: {phase: Pending, " + list
                + ": [{name: main, image: x, imageID: x, ready: false, restartCount: 0,"
                + " state: {waiting: {reason: " + reason + ", message: not there}}}]}}";
    }

    private static String scheduled(String status, String message, String labels) {
        return "{metadata: {labels: " + labels + "}, spec: {containers: [{name: main, image: x}]},"
                + " status: {phase: Pending, conditions: [{type: PodScheduled, status: '" + status + "', message: '"
                + message + "'}]}}";
    }
}
