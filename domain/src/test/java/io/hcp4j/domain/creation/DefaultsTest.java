package io.hcp4j.domain.creation;

import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.ports.document.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultsTest {
    private static final String PULL_SECRET = "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}";

    @Test
    void aPoolOfWhichNothingIsSaidIsThatOfHcpAndNotThatOfTheServer() {
        Document pool = pool(request());

        assertThat(pool.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("4Gi");
        assertThat(pool.value("spec", "platform", "kubevirt", "compute", "cores")
                        .map(String::valueOf))
                .contains("2");
        assertThat(pool.value("spec", "platform", "kubevirt", "compute", "qosClass"))
                .isEmpty();
        assertThat(pool.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "size"))
                .contains("32Gi");
        assertThat(pool.text("spec", "platform", "kubevirt", "rootVolume", "type"))
                .contains("Persistent");
        assertThat(pool.text("spec", "platform", "kubevirt", "networkInterfaceMultiqueue"))
                .contains("Enable");
        assertThat(pool.value("spec", "platform", "kubevirt", "attachDefaultNetwork")
                        .map(String::valueOf))
                .contains("true");
        assertThat(pool.value("spec", "replicas").map(String::valueOf)).contains("0");
        assertThat(pool.text("spec", "arch")).contains("amd64");
        assertThat(pool.text("spec", "management", "upgradeType")).contains("Replace");
        assertThat(pool.value("spec", "management", "autoRepair").map(String::valueOf))
                .contains("false");
        assertThat(pool.text("spec", "nodeDrainTimeout")).contains("0s");
        assertThat(pool.text("spec", "clusterName")).contains("team-a");
        assertThat(pool.text("spec", "release", "image")).contains(Releases.image("4.19.3"));
    }

    @Test
    void whatIsGivenStays() {
        Document pool = pool(request().pool(given -> given.replicas(2)
                .memory("8Gi")
                .cores(4)
                .rootVolumeSize("64Gi")
                .rootVolumeStorageClass("fast")
                .machine(machine -> machine.attachDefaultNetwork(true))));

        assertThat(pool.value("spec", "replicas").map(String::valueOf)).contains("2");
        assertThat(pool.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("8Gi");
        assertThat(pool.value("spec", "platform", "kubevirt", "compute", "cores")
                        .map(String::valueOf))
                .contains("4");
        assertThat(pool.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "size"))
                .contains("64Gi");
        assertThat(pool.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "storageClass"))
                .contains("fast");
    }

    @Test
    void anAutoscaledPoolGetsNoReplicas() {
        assertThat(pool(request().pool(pool -> pool.autoScaling(NodeAutoscaling.between(2, 5))))
                        .value("spec", "replicas"))
                .isEmpty();
    }

    @Test
    void aPoolThatIsAddedHasTwoNodesAndNoTimeouts() {
        NodePoolSpec added = NodePoolDefaults.complete(
                NodePoolRequest.kubevirt("workers", "team-a").build().spec());

        assertThat(added.replicas()).contains(2);
        assertThat(added.clusterName()).isEqualTo("team-a");
        assertThat(added.nodeDrainTimeout()).isEmpty();
    }

    @Test
    void aWordForWhatTheServerDoesAnywayIsNotWritten() {
        NodePoolSpec burstable = NodePoolDefaults.complete(NodePoolSpec.builder()
                .machine(machine -> machine.compute(
                        Compute.builder().qosClass(QosClass.BURSTABLE).build()))
                .build());

        assertThat(burstable.platform().kubevirt().orElseThrow().compute().qosClass())
                .isEmpty();
    }

    @Test
    void aClusterMayComeWithoutAPool() {
        assertThat(objects(request().withoutPool()).objects())
                .noneMatch(object -> object.kind().kind().equals("NodePool"));
    }

    @Test
    void anEtcdOfWhichOnlyTheClassIsSaidHasTheUsualSize() {
        HostedClusterSpec spec = ClusterDefaults.complete(request()
                        .spec(given -> given.etcd(
                                ManagedEtcd.builder().storageClass("fast").build()))
                        .build())
                .spec();

        ManagedEtcd etcd = (ManagedEtcd) spec.etcd().orElseThrow();
        assertThat(etcd.volumeSize().map(Object::toString)).contains("8Gi");
        assertThat(etcd.storageClass()).contains("fast");
        assertThat(etcd.storageType()).isPresent();
    }

    @Test
    void aRequestThatWasBuiltCanBeChanged() {
        ClusterRequest two =
                request().pool(pool -> pool.replicas(2).memory("8Gi")).build();

        ClusterRequest three = two.toBuilder().pool(pool -> pool.replicas(3)).build();

        Document pool = pool(three.toBuilder());
        assertThat(pool.value("spec", "replicas").map(String::valueOf)).contains("3");
        assertThat(pool.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("8Gi");
    }

    @Test
    void externalInfrastructureIsOneCall() {
        ClusterRequest external =
                request().externalInfra("apiVersion: v1", "vms").build();

        assertThat(external.infraKubeconfig()).contains("apiVersion: v1");
        assertThat(external.spec()
                        .platform()
                        .kubevirt()
                        .flatMap(KubevirtPlatform::credentials)
                        .map(credentials -> credentials.infraNamespace() + " " + credentials.secretName()))
                .isEqualTo(Optional.of("vms team-a-infra-credentials"));
    }

    @Test
    void anExternalDnsDomainNamesEveryRoute() {
        assertThat(document(request().externalDnsDomain("example.com"), "HostedCluster")
                        .objects("spec", "services"))
                .extracting(service -> service.text("servicePublishingStrategy", "route", "hostname")
                        .orElse(""))
                .containsExactlyInAnyOrder(
                        "api-team-a.example.com",
                        "ignition-team-a.example.com",
                        "konnectivity-team-a.example.com",
                        "oauth-team-a.example.com");
    }

    private static ClusterRequest.Builder request() {
        return ClusterRequest.kubevirt("team-a").pullSecret(PULL_SECRET).releaseImage(Releases.image("4.19.3"));
    }

    private static Document pool(ClusterRequest.Builder request) {
        return document(request, "NodePool");
    }

    private static Document document(ClusterRequest.Builder request, String kind) {
        return objects(request).objects().stream()
                .filter(object -> object.kind().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .document();
    }

    private static Plan objects(ClusterRequest.Builder request) {
        PlanResult planning = new CreationPlanner(new TestAdapters().textFormat()).plan(request.build());
        return ((PlanResult.Ready) planning).plan();
    }
}
