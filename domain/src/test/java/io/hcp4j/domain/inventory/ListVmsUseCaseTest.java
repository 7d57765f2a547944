package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListVmsUseCaseTest extends ListFixture {
    @Test
    void virtualMachinesAreThoseOfTheInfraIdWithTheirHosts() {
        ClusterByHand cluster = external();
        vm(cluster, "vm1", "c-infra");
        vm(cluster, "vm2", "c-infra");
        vm(cluster, "foreign", "other-infra");
        ClusterByHand.put(other.api(), InfraKinds.VIRTUAL_MACHINE_INSTANCE, cluster.machines(), "vm1", """
                spec: {domain: {devices: {}}}
                status: {nodeName: host-1, interfaces: [{name: none}, {ipAddress: 192.0.2.7}]}
                """);
        ListVmsUseCase useCase = new ListVmsUseCase(cluster.access());

        assertThat(all(
                        useCase.execute(of(cluster, Selection.all())).pages(),
                        row -> row.overview().overview().name() + " "
                                + row.overview().host()))
                .containsExactly("vm1 VmHost[node=host-1, address=192.0.2.7]", "vm2 VmHost[node=, address=]");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase.execute(of(cluster, Selection.named("foreign")))
                        .pages()
                        .next());
    }

    @Test
    void hostsOfAListAreReadOnceAndOnlyWhenTheyAreAskedFor() {
        FailingCluster counting = FailingCluster.never(management.api());
        ClusterByHand cluster = ClusterByHand.on(management);
        for (String name : List.of("a", "b")) {
            cluster.put(
                    InfraKinds.VIRTUAL_MACHINE,
                    name,
                    "{metadata: {labels: {hypershift.openshift.io/infra-id: c-infra}}, spec: {template: {}}}");
        }
        List<Row<ClusterVm>> rows = new ListVmsUseCase(cluster.access(counting))
                .execute(of(cluster, Selection.all()))
                .pages()
                .next();
        rows.forEach(row -> row.overview().overview());
        assertThat(counting.listed()).containsExactly(InfraKinds.VIRTUAL_MACHINE);

        rows.forEach(row -> row.overview().host());

        assertThat(counting.listed()).containsExactly(InfraKinds.VIRTUAL_MACHINE, InfraKinds.VIRTUAL_MACHINE_INSTANCE);
    }

    @Test
    void aWatchOfVirtualMachinesAsksForEachHostAnew() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey vm = cluster.put(
                InfraKinds.VIRTUAL_MACHINE,
                "a",
                "{metadata: {labels: {hypershift.openshift.io/infra-id: c-infra}}, spec: {template: {}}}");
        try (Changes<Row<ClusterVm>> changes = new ListVmsUseCase(cluster.access())
                .execute(of(cluster, Selection.all()))
                .watch()) {
            assertThat(next(changes).get(0).row().overview().host()).isEqualTo(VmHost.NONE);
            cluster.put(
                    InfraKinds.VIRTUAL_MACHINE_INSTANCE,
                    "a",
                    "{spec: {domain: {devices: {}}}, status: {nodeName: host-2}}");
            management
                    .api()
                    .patch(vm, Patch.merge(ClusterByHand.parse("{metadata: {labels: {x: y}}}")), TestServer.TEST);

            assertThat(next(changes).get(0).row().overview().host().node()).isEqualTo("host-2");
        }
    }

    private static void vm(ClusterByHand cluster, String name, String infraId) {
        ClusterByHand.put(
                other.api(),
                InfraKinds.VIRTUAL_MACHINE,
                cluster.machines(),
                name,
                "{metadata: {labels: {hypershift.openshift.io/infra-id: " + infraId + "}}, spec: {template: {}}}");
    }
}
