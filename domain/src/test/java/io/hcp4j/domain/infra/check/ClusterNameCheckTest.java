package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.ControlPlane;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.server.HostedClusters;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterNameCheckTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ClusterApi management = SharedServer.management().api();
    private final String namespace = SharedServer.management().server().freshNamespace();
    private final String name = "name-" + NAMES.incrementAndGet();

    @AfterEach
    void noManagedClusterIsLeft() {
        management
                .list(ListQuery.everywhere(ManagementKinds.MANAGED_CLUSTER))
                .items()
                .forEach(each -> management.delete(
                        ManagementKinds.MANAGED_CLUSTER.named(each.name()), DeleteOptions.defaults()));
    }

    @Test
    void aNameThatNoClusterHasPasses() {
        managed("local-cluster");

        assertThat(check(namespace, name)).containsExactly(CheckResult.passed(InfraCheck.CLUSTER_NAME, name));
    }

    @Test
    void aNameThatIsUsedInAnotherNamespaceFailsWhereClustersAreImported() {
        new HostedClusters(namespace).local();

        CheckResult without = check("elsewhere", "example").get(0);
        managed("local-cluster");
        CheckResult with = check("elsewhere", "example").get(0);

        assertThat(without.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(with.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(with.what()).contains("has a hosted cluster example already");
    }

    @Test
    void theNameOfAManagedClusterFailsUnlessItIsTheImportOfThisCluster() {
        managed(name);
        CheckResult foreign = check(namespace, name).get(0);
        new HostedClusters(namespace).local();
        managed("example");

        assertThat(foreign.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(foreign.what()).contains("has a ManagedCluster " + name + " already");
        assertThat(check(namespace, "example"))
                .containsExactly(CheckResult.passed(InfraCheck.CLUSTER_NAME, namespace + "/example exists already"));
    }

    @Test
    void theNamespaceOfAManagedClusterFails() {
        managed(namespace);

        CheckResult result = check(namespace, name).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.what()).contains("the namespace " + namespace + " is that of a ManagedCluster");
    }

    @Test
    void aClusterNamedAsItsNamespaceIsAWarningWhereClustersAreImported() {
        List<CheckResult> without = check(namespace, namespace);
        managed("local-cluster");
        CheckResult with = check(namespace, namespace).get(0);

        assertThat(without).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
        assertThat(with.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(with.what()).contains("whose namespace this is then");
    }

    @Test
    void aNameIsNotKnownToBeFreeWhereClustersMayNotBeListed() {
        try (FaultProxy proxy = FaultProxy.before(SharedServer.management().server());
                ClusterApi user = NetworkAdapters.open(proxy.admin())) {
            proxy.next(FaultProxy.ALWAYS, Seen.request("GET", "/hostedclusters"), Fault.status(403, "Forbidden"));

            List<CheckResult> results = check(user, namespace, name);

            assertThat(results).extracting(CheckResult::outcome).containsExactly(Outcome.UNKNOWN);
            assertThat(results.get(0).what()).contains("hostedclusters");
        }
    }

    private List<CheckResult> check(String in, String called) {
        return check(management, in, called);
    }

    private static List<CheckResult> check(ClusterApi user, String in, String called) {
        try (ParallelRunner runner = new ParallelRunner()) {
            return new ClusterNameCheck(user, new ControlPlane(in, called, Optional.empty()), runner).run();
        }
    }

    private void managed(String managedName) {
        management.create(
                ManagementKinds.MANAGED_CLUSTER,
                Document.of(Map.of("metadata", Map.of("name", managedName), "spec", Map.of("hubAcceptsClient", true))),
                WriteOptions.by("test"));
    }
}
