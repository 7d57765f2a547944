package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.WriteOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The namespace of the machines: whether it is there, what the user may do in it and who else uses it. */
class NamespaceChecksTest extends InfraCheckFixture {
    private static final String VMS = "/apis/kubevirt.io/v1/namespaces/";

    @Test
    void theManagementClusterItselfIsAWarning() {
        CheckReport report =
                new InfraCheckRunner(WriteOptions.by("test")).run(infra.api(), infra.api(), requirements(), Set.of());

        assertThat(only(report, InfraCheck.OTHER_CLUSTER).outcome()).isEqualTo(Outcome.WARNING);
    }

    @Test
    void aMissingNamespaceFailsAndHidesTheRightsInIt() {
        Login secrets = infra.server().server().user("secrets-everywhere", "cluster-admin");
        namespace = "nowhere";

        CheckReport administrators = run(requirements());
        CheckReport users = run(infra.server().server().endpoint().as(secrets));

        assertThat(only(administrators, InfraCheck.NAMESPACE).what()).startsWith("there is no namespace nowhere on ");
        assertThat(only(users, InfraCheck.NAMESPACE).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aNamespaceThatIsBeingDeletedFails() {
        infra.has(
                "/api/v1/namespaces/" + namespace + "/configmaps",
                "{\"metadata\":{\"name\":\"stays\",\"finalizers\":[\"example.com/stays\"]}}");
        infra.server().send("DELETE", "/api/v1/namespaces/" + namespace, "");

        assertThat(only(run(requirements()), InfraCheck.NAMESPACE).what()).contains("is being deleted");
        infra.changes("/api/v1/namespaces/" + namespace + "/configmaps/stays", "{\"metadata\":{\"finalizers\":null}}");
    }

    @Test
    void aUserOfTheNamespaceLearnsWhatIsMissingAndWhatStaysUnknown() {
        Login user = infra.user("few", namespace, """
                [{"apiGroups":["kubevirt.io"],"resources":["virtualmachines"],"verbs":["get","list","watch"]},
                 {"apiGroups":[""],"resources":["services","secrets"],"verbs":["*"]}]
                """);

        CheckReport report = run(
                infra.server().server().endpoint().as(user), withMachines(machines(1, List.of(namespace + "/net"))));

        assertThat(only(report, InfraCheck.NAMESPACE).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(of(report, InfraCheck.RIGHTS))
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .extracting(CheckResult::what)
                .anyMatch(what -> what.startsWith(
                        "no right to create, update, patch, delete, deletecollection virtualmachines.kubevirt.io"))
                .noneMatch(what -> what.contains("secrets"));
        assertThat(of(report, InfraCheck.RIGHTS))
                .filteredOn(result -> result.outcome() == Outcome.WARNING)
                .extracting(CheckResult::what)
                .anyMatch(what -> what.contains("volumes of guests cannot be attached"));
        assertThat(report.with(Outcome.UNKNOWN))
                .extracting(CheckResult::check)
                .contains(
                        "other-cluster",
                        "kubevirt",
                        "storage-class",
                        "shared-storage",
                        "wildcard-routes",
                        "additional-networks",
                        "node-selector",
                        "room",
                        "shared-namespace");
    }

    @Test
    void anotherHostedClusterInTheNamespaceIsAWarning() {
        vm("theirs", "other-x2v4z");
        vm("ours", "infra-id");
        infra.has("/apis/networking.k8s.io/v1/namespaces/" + namespace + "/networkpolicies", """
                {"metadata":{"name":"virt-launcher"},
                 "spec":{"podSelector":{"matchLabels":{"hypershift.openshift.io/infra-id":"third-x2v4z"}}}}""");

        CheckResult result = only(run(requirements()), InfraCheck.SHARED_NAMESPACE);

        assertThat(result.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(result.what()).contains("(other-x2v4z, third-x2v4z)").doesNotContain("infra-id)");
    }

    @Test
    void theOwnMachinesInTheNamespaceAreNoWarning() {
        vm("ours", "infra-id");

        assertThat(only(run(requirements()), InfraCheck.SHARED_NAMESPACE).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    private void vm(String name, String infraId) {
        infra.has(VMS + namespace + "/virtualmachines", """
                {"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine",
                 "metadata":{"name":"%s","labels":{"hypershift.openshift.io/infra-id":"%s"}},
                 "spec":{"running":false,"template":{"spec":{"domain":{"devices":{}}}}}}
                """.formatted(name, infraId));
    }
}
