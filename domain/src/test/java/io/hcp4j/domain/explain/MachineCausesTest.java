package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Causes that keep virtual machines from running, from becoming nodes and from going. */
class MachineCausesTest extends Explaining {
    private static final String OWN = "{hypershift.openshift.io/infra-id: c-infra}";
    private static final String OTHERS = "{hypershift.openshift.io/infra-id: other}";

    @Test
    void networksThatAreNotThere() {
        ClusterByHand cluster = ClusterByHand.on(management());
        networks(cluster, "workers", "here", "missing", "elsewhere/gone");
        networks(cluster, "more", "missing");
        cluster.put(InfraKinds.NETWORK_ATTACHMENT, "here", "{spec: {config: '{}'}}");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.NETWORK);
        assertThat(cause.what())
                .isEqualTo("there is no NetworkAttachmentDefinition " + cluster.controlPlane()
                        + "/missing, elsewhere/gone on the management cluster");
        assertThat(evidence(cluster, cause))
                .containsExactlyInAnyOrder(
                        "management cluster, NodePool NAMESPACE/more: spec.platform.kubevirt.additionalNetworks names missing",
                        "management cluster, NodePool NAMESPACE/workers: spec.platform.kubevirt.additionalNetworks names elsewhere/gone");
    }

    @Test
    void networksOfAnInfrastructureClusterThatDoesNotAnswerAreNotMissed() {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.always(management().api(), ErrorCode.UNREACHABLE, "no answer"));
        networks(cluster, "workers", "unknown");

        assertThat(kinds(explain(cluster).causes())).containsExactly(CauseKind.INFRA_UNREACHABLE);
        assertThat(explain(cluster).consequences()).isEmpty();
    }

    @Test
    void disksThatCannotBeMadeOrFilled() {
        ClusterByHand cluster = ClusterByHand.on(management());
        disk(cluster, "done", "{phase: Succeeded}");
        disk(cluster, "waiting", "{phase: WaitForFirstConsumer}");
        ResourceKey mended = disk(cluster, "mended", "{phase: Succeeded}");
        cluster.event("0", mended, "Warning Slow it took long");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        disk(cluster, "failed", "{phase: Failed}");
        disk(
                cluster,
                "importing",
                "{phase: ImportInProgress, conditions: [{type: Running, status: 'False', reason: ImportError, message: 404}]}"
                        .replace("404", "'404'"));
        cluster.event("1", disk(cluster, "warned", "{phase: Pending}"), "Warning Import no such image");
        disk(cluster, "unclaimed", "{phase: Pending}");
        cluster.event(
                "2",
                cluster.put(
                        InfraKinds.CLAIM,
                        "unclaimed",
                        "{spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 8Gi}}}}"),
                "Warning ProvisioningFailed no such class");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.DISK);
        assertThat(evidence(cluster, cause))
                .containsExactlyInAnyOrder(
                        "management cluster, DataVolume CONTROL-PLANE/failed: phase Failed",
                        "management cluster, DataVolume CONTROL-PLANE/importing: Running is False, ImportError: 404",
                        "management cluster, DataVolume CONTROL-PLANE/warned: Import: no such image",
                        "management cluster, DataVolume CONTROL-PLANE/unclaimed: ProvisioningFailed: no such class");
    }

    @Test
    void machinesThatNoNodeTakes() {
        ClusterByHand cluster = ClusterByHand.on(management());
        instance(cluster, "others", OTHERS, "{conditions: [{type: PodScheduled, status: 'False', message: 'no'}]}");
        instance(cluster, "taken", OWN, "{conditions: [{type: PodScheduled, status: 'True', message: 'yes'}]}");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        instance(cluster, "one", OWN, "{conditions: [{type: PodScheduled, status: 'False', message: no room}]}");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.UNSCHEDULABLE);
        assertThat(cause.what()).isEqualTo("no node of the management cluster takes 1 virtual machine");
        assertThat(evidence(cluster, cause))
                .containsExactly("management cluster, VirtualMachineInstance CONTROL-PLANE/one: no room");
        instance(cluster, "two", OWN, "{conditions: [{type: PodScheduled, status: 'False', message: no room}]}");
        assertThat(first(cluster).what()).isEqualTo("no node of the management cluster takes 2 virtual machines");
    }

    @Test
    void anIgnitionEndpointThatIsNotAvailableOnceAMachineRuns() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("IgnitionEndpointAvailable False Unavailable no route");
        instance(cluster, "others", OTHERS, "{phase: Running}");
        instance(cluster, "starting", OWN, "{phase: Scheduling}");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        instance(cluster, "running", OWN, "{phase: Running}");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IGNITION);
        assertThat(cause.what())
                .isEqualTo("virtual machines run but do not get their configuration from the ignition endpoint");
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: IgnitionEndpointAvailable is False, Unavailable: no route");
        cluster.status("{ignitionEndpoint: ignition.example.com}");
        assertThat(first(cluster).what()).endsWith(" from ignition.example.com");
    }

    @Test
    void aPoolNoneOfWhoseMachinesHasReachedTheIgnitionEndpoint() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.pool("workers", 2, "ReachedIgnitionEndpoint False NotReached");
        cluster.pool("idle", 1, "ReachedIgnitionEndpoint False NotReached");
        cluster.pool("fine", 1, "ReachedIgnitionEndpoint True Reached");
        for (String pool : List.of("workers", "fine")) {
            instance(cluster, pool + "-1", "{hypershift.openshift.io/nodepool-name: " + pool + "}", "{phase: Running}");
        }

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IGNITION);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, NodePool NAMESPACE/workers: ReachedIgnitionEndpoint is False, NotReached");
    }

    @Test
    void aPoolThatHasAllItsNodesReachedTheIgnitionEndpointWhateverItSays() {
        ClusterByHand cluster = ClusterByHand.on(management());
        ResourceKey pool = cluster.pool("workers", 1);
        Hosted.status(
                management().api(),
                pool,
                Map.of(
                        "replicas",
                        1,
                        "conditions",
                        List.of(Hosted.condition("ReachedIgnitionEndpoint", "False", "not reached"))));
        instance(cluster, "workers-1", "{hypershift.openshift.io/nodepool-name: workers}", "{phase: Running}");

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void machinesThatRunForLongWithoutBecomingNodes() {
        ClusterByHand cluster = ClusterByHand.on(management());
        machine(cluster, "joined", "{phase: Running, nodeRef: {apiVersion: v1, kind: Node, name: joined}}");
        instance(cluster, "joined", OWN, runningFor(Duration.ofMinutes(15)));
        machine(cluster, "recent", "{phase: Provisioned}");
        instance(cluster, "recent", OWN, runningFor(Duration.ofMinutes(9)));
        machine(cluster, "stopped", "{phase: Provisioned}");
        instance(
                cluster, "stopped", OWN, runningFor(Duration.ofMinutes(15)).replace("phase: Running", "phase: Failed"));
        machine(cluster, "nowhere", "{phase: Provisioning}");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        machine(cluster, "lost", "{phase: Provisioned}");
        instance(cluster, "lost", OWN, runningFor(Duration.ofMinutes(15)));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IGNITION);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, Machine CONTROL-PLANE/lost: its virtual machine runs for 15m and no node has joined");
    }

    @Test
    void aMachineThatIsDeletedAndDoesNotGo() {
        ClusterByHand cluster = ClusterByHand.on(management());
        deleted(cluster, "others", OTHERS);
        deleted(cluster, "ending", OWN);
        instance(cluster, "ending", OWN, "{phase: Running}");
        cluster.put(InfraKinds.VIRTUAL_MACHINE, "stays", "{metadata: {labels: " + OWN + "}, spec: {template: {}}}");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        deleted(cluster, "stuck", OWN);

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.STUCK_MACHINE);
        assertThat(evidence(cluster, cause)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("management cluster, VirtualMachine CONTROL-PLANE/stuck: being deleted since 2")
                .endsWith("finalizer [test/hold]"));
    }

    @Test
    void machinesThatCannotMove() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("KubeVirtNodesLiveMigratable True AsExpected");
        cluster.pool("workers", 1, "KubeVirtNodesLiveMigratable False DisksNotLiveMigratable a disk is not shared");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.LIVE_MIGRATION);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, NodePool NAMESPACE/workers: KubeVirtNodesLiveMigratable is False, DisksNotLiveMigratable: a disk is not shared");
    }

    private static void networks(ClusterByHand cluster, String pool, String... names) {
        Hosted.create(
                management().api(),
                HypershiftKinds.NODE_POOL,
                Hosted.pool(cluster.namespace(), pool, ClusterByHand.NAME, 1)
                        .with(
                                List.of(names).stream()
                                        .map(name -> Map.of("name", name))
                                        .toList(),
                                "spec",
                                "platform",
                                "kubevirt",
                                "additionalNetworks"));
    }

    private static ResourceKey disk(ClusterByHand cluster, String name, String status) {
        return cluster.put(InfraKinds.DATA_VOLUME, name, "{spec: {source: {blank: {}}}, status: " + status + "}");
    }

    private static void instance(ClusterByHand cluster, String name, String labels, String status) {
        cluster.put(
                InfraKinds.VIRTUAL_MACHINE_INSTANCE,
                name,
                "{metadata: {labels: " + labels + "}, spec: {domain: {devices: {}}}, status: " + status + "}");
    }

    private static String runningFor(Duration time) {
        Instant since = Instant.now().minus(time).truncatedTo(ChronoUnit.SECONDS);
        return "{phase: Running, conditions: [{type: Ready, status: 'True', lastTransitionTime: '" + since + "'}]}";
    }

    private static void machine(ClusterByHand cluster, String name, String status) {
        cluster.put(MachineKinds.MACHINE, name, """
                spec:
                  clusterName: c
                  bootstrap: {dataSecretName: x}
                  infrastructureRef: {kind: KubevirtMachine, name: x}
                status: %s
                """.formatted(status));
    }

    private static void deleted(ClusterByHand cluster, String name, String labels) {
        ResourceKey key = cluster.put(
                InfraKinds.VIRTUAL_MACHINE,
                name,
                "{metadata: {finalizers: [test/hold], labels: " + labels + "}, spec: {template: {}}}");
        management().api().delete(key, DeleteOptions.defaults());
    }
}
