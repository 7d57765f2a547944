package io.hcp4j.it.explain;

import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineCausesIT extends ExplainCauses {
    @Test
    void aDiskWhoseImportFails() {
        hosted("unfilled");
        ResourceKey disk = InfraKinds.DATA_VOLUME.in("clusters-unfilled", "unfilled-more-rhcos");
        world.management()
                .create(
                        disk.kind(),
                        object(disk)
                                .with(
                                        "https://mirror.example.com/does-not-exist/rhcos.qcow2",
                                        "spec",
                                        "source",
                                        "http",
                                        "url")
                                .with("32Gi", "spec", "storage", "resources", "requests", "storage"),
                        SOMEBODY);

        firstCauseOf("unfilled", CauseKind.DISK);
    }

    @Test
    void aDiskWithoutItsStorageClass() {
        hosted("diskless");
        addPool("diskless", "--root-volume-storage-class=no-such-class", "--skip-infra-checks=storage-class");

        firstCauseOf("diskless", CauseKind.DISK);
    }

    @Test
    void aNetworkThatIsNotThere() {
        hosted("unlinked");
        addPool(
                "unlinked",
                "--additional-network=name:default/no-such-network",
                "--skip-infra-checks=additional-networks");

        firstCauseOf("unlinked", CauseKind.NETWORK);
    }

    @Test
    void aNodeThatDoesNotReport() {
        hosted("silent");
        try (ClusterApi guest = guest("silent")) {
            Document node =
                    guest.list(ListQuery.everywhere(GuestKinds.NODE)).items().get(0);
            guest.patch(
                    GuestKinds.NODE.named(node.name()),
                    new Patch.Merge(
                            Document.empty()
                                    .with(
                                            List.of(Map.of(
                                                    "type",
                                                    "Ready",
                                                    "status",
                                                    "False",
                                                    "reason",
                                                    "PLEGUnhealthy",
                                                    "message",
                                                    "PLEG is not healthy: pleg was last seen active 5m ago",
                                                    "lastTransitionTime",
                                                    "2026-01-01T00:00:00Z")),
                                            "status",
                                            "conditions"),
                            "status"),
                    SOMEBODY);
        }

        firstCauseOf("silent", CauseKind.NODE);
    }

    @Test
    void anAccountThatTheInfrastructureClusterDoesNotTake() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "foreign", true, 1);
        String secret = world.management()
                .get(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "foreign"))
                .orElseThrow()
                .text("spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "name")
                .orElseThrow();
        editSecret(secret, text -> text.replaceAll("token: .*", "token: revoked"));

        firstCauseOf("foreign", CauseKind.INFRA_CREDENTIALS);
    }

    private void addPool(String cluster, String... more) {
        Finished created = world.user(home, "fabric8")
                .run(World.and(
                        List.of(
                                "create",
                                "nodepool",
                                "kubevirt",
                                "--cluster-name=" + cluster,
                                "--name=" + cluster + "-more",
                                "--replicas=1",
                                "--memory=4Gi"),
                        more));
        assertThat(created.exit()).as(created.err()).isZero();
    }

    private static ClusterApi guest(String name) {
        return new Fabric8Connector()
                .open(
                        KubeconfigText.parse(kubeconfig(name + "-admin-kubeconfig"), "the guest"),
                        ConnectionOptions.defaults());
    }
}
