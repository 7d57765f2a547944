package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.check.InfraCheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InfraCheckRunnerTest {
    private static final String VMS = "/apis/kubevirt.io/v1/namespaces/";
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    private InfraServer infra;
    private String namespace;

    @BeforeEach
    void furnish() {
        infra = InfraServer.furnished();
        namespace = infra.server().server().freshNamespace();
    }

    @Test
    void allChecksPassOnAClusterThatHasEverything() {
        InfraReport report = run(requirements());

        assertThat(report.results()).extracting(InfraCheckResult::outcome).containsOnly(Outcome.PASSED);
        assertThat(report.results())
                .extracting(InfraCheckResult::check)
                .containsExactly(Arrays.stream(InfraCheck.values())
                        .filter(check -> check != InfraCheck.CONDITIONS)
                        .map(InfraCheck::id)
                        .toArray(String[]::new));
        assertThat(infra.api()
                        .list(ListQuery.in(WellKnownKinds.SECRET, namespace))
                        .items())
                .as("a dry run stores nothing")
                .isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsTheOnlyResult() {
        Endpoint there = infra.server().server().endpoint();
        Login login = infra.server().server().adminLogin();
        Kubeconfig nowhere = new Endpoint("https://127.0.0.1:9", there.ca()).as(login);
        Kubeconfig untrusted = new Endpoint(
                        there.url(),
                        SharedServer.management().server().endpoint().ca())
                .as(login);

        assertOnly(run(nowhere), InfraCheck.SERVER_ANSWERS);
        assertOnly(run(untrusted), InfraCheck.TLS_VERIFIES);
        assertOnly(run(there.as(Login.token("none-of-its-tokens"))), InfraCheck.CREDENTIALS_ACCEPTED);
    }

    @Test
    void anUnreachableServerIsNoFailureForACallerWhoSkipsThatCheck() {
        Kubeconfig nowhere = new Endpoint(
                        "https://127.0.0.1:9",
                        infra.server().server().endpoint().ca())
                .as(Login.token("t"));

        try (ClusterApi api = NetworkAdapters.open(nowhere)) {
            InfraReport report = run(api, requirements(), Set.of(InfraCheck.SERVER_ANSWERS.id()));

            assertThat(report.usable()).isTrue();
            assertThat(report.results()).extracting(InfraCheckResult::outcome).containsExactly(Outcome.SKIPPED);
        }
    }

    @Test
    void skippedChecksAreReportedAsSkipped() {
        infra.says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v0.59.2\"}");

        InfraReport report = run(infra.api(), requirements(), Set.of(InfraCheck.KUBEVIRT.id(), InfraCheck.ROOM.id()));

        assertThat(report.usable()).isTrue();
        assertThat(report.with(Outcome.SKIPPED))
                .extracting(InfraCheckResult::check)
                .containsExactly(InfraCheck.KUBEVIRT.id(), InfraCheck.ROOM.id());
    }

    @Test
    void aCallerWhoIsInterruptedGetsNoReport() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> run(requirements()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsNotInstalledFails() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            for (String group : List.of("/apis/kubevirt.io/v1", "/apis/cdi.kubevirt.io/v1beta1")) {
                proxy.next(FaultProxy.ALWAYS, Seen.request("GET", group), Fault.status(404, "NotFound"));
            }
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/version"),
                    Fault.answer(200, "application/json", Map.of(), "{\"gitVersion\":\"v1.26.9\"}"));

            InfraReport report = run(proxy.admin());

            assertThat(report.with(Outcome.FAILED))
                    .extracting(InfraCheckResult::check)
                    .containsExactly("kubernetes-version", "kubevirt", "cdi");
            assertThat(only(report, InfraCheck.KUBERNETES_VERSION).what()).contains("v1.26.9", "1.27 or newer");
        }
    }

    @Test
    void aServerErrorDuringACheckFailsThatCheckOnly() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/network-attachment-definitions/net"),
                    Fault.status(400, "BadRequest"));

            InfraReport report = run(proxy.admin(), withMachines(machines(0, List.of(namespace + "/net"))));

            assertThat(report.with(Outcome.FAILED))
                    .extracting(InfraCheckResult::check)
                    .containsExactly("additional-networks");
        }
    }

    @Test
    void anOldKubeVirtFails() {
        infra.says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v0.59.2\"}");

        assertThat(only(run(requirements()), InfraCheck.KUBEVIRT).what()).contains("v0.59.2", "1.0.0 or newer");
    }

    @Test
    void theManagementClusterItselfIsAWarning() {
        InfraReport report =
                new InfraCheckRunner(WriteOptions.by("test")).run(infra.api(), infra.api(), requirements(), Set.of());

        assertThat(only(report, InfraCheck.OTHER_CLUSTER).outcome()).isEqualTo(Outcome.WARNING);
    }

    @Test
    void aMissingNamespaceFailsAndHidesTheRightsInIt() {
        Login secrets = infra.server().server().user("secrets-everywhere", "cluster-admin");
        namespace = "nowhere";

        InfraReport administrators = run(requirements());
        InfraReport users = run(infra.server().server().endpoint().as(secrets));

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

        InfraReport report = run(
                infra.server().server().endpoint().as(user), withMachines(machines(1, List.of(namespace + "/net"))));

        assertThat(only(report, InfraCheck.NAMESPACE).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(of(report, InfraCheck.RIGHTS))
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .extracting(InfraCheckResult::what)
                .anyMatch(what -> what.startsWith(
                        "no right to create, update, patch, delete, deletecollection virtualmachines.kubevirt.io"))
                .noneMatch(what -> what.contains("secrets"));
        assertThat(of(report, InfraCheck.RIGHTS))
                .filteredOn(result -> result.outcome() == Outcome.WARNING)
                .extracting(InfraCheckResult::what)
                .anyMatch(what -> what.contains("volumes of guests cannot be attached"));
        assertThat(report.with(Outcome.UNKNOWN))
                .extracting(InfraCheckResult::check)
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
    void storageThatIsNamedHasToExist() {
        InfraReport report = run(withStorage(new Storage(Set.of("slow"), Set.of("fast"), Set.of("snaps"))));

        assertThat(of(report, InfraCheck.STORAGE_CLASS))
                .extracting(InfraCheckResult::what)
                .anyMatch(what -> what.contains("no storage class slow"))
                .anyMatch(what -> what.contains("no storage class fast"))
                .anyMatch(what -> what.contains("no volume snapshot class snaps"));
        assertThat(only(report, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutANamedClassThereHasToBeADefault() {
        infra.changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"" + DEFAULT_CLASS + "\":null}}}");
        InfraReport without = run(requirements());
        infra.changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"storageclass.kubevirt.io/is-default-virt-class\":\"true\"}}}");
        InfraReport forVms = run(requirements());

        assertThat(only(without, InfraCheck.STORAGE_CLASS).what()).contains("no default storage class");
        assertThat(only(forVms, InfraCheck.STORAGE_CLASS).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void volumesThatCannotBeSharedAreAWarning() {
        infra.says(
                "/apis/cdi.kubevirt.io/v1beta1/storageprofiles/shared",
                "{\"claimPropertySets\":[{\"accessModes\":[\"ReadWriteOnce\"]}]}");
        InfraReport once = run(requirements());
        infra.loses(InfraKinds.STORAGE_PROFILE);
        InfraReport without = run(requirements());

        assertThat(only(once, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(only(once, InfraCheck.SHARED_STORAGE).what()).contains("shared", "live migrated");
        assertThat(only(without, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void wildcardRoutesAreNeededOnlyWithoutABaseDomain() {
        infra.changes(
                "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers/default",
                "{\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsDisallowed\"}}}");
        InfraReport disallowed = run(requirements());
        InfraReport notNeeded = run(new InfraRequirements(namespace, "infra-id", List.of(), defaults(), false));
        infra.loses(InfraKinds.INGRESS_CONTROLLER);
        InfraReport absent = run(requirements());

        assertThat(only(disallowed, InfraCheck.WILDCARD_ROUTES).what()).contains("admits no wildcard routes");
        assertThat(only(notNeeded, InfraCheck.WILDCARD_ROUTES).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(only(absent, InfraCheck.WILDCARD_ROUTES).what()).contains("no default IngressController");
    }

    @Test
    void additionalNetworksHaveToExistInTheNamespaceOfTheMachinesUnlessTheyNameAnother() {
        infra.has(
                "/apis/k8s.cni.cncf.io/v1/namespaces/" + namespace + "/network-attachment-definitions",
                "{\"apiVersion\":\"k8s.cni.cncf.io/v1\",\"kind\":\"NetworkAttachmentDefinition\","
                        + "\"metadata\":{\"name\":\"fast\"},\"spec\":{\"config\":\"{}\"}}");

        InfraReport report = run(withMachines(machines(0, List.of("fast", namespace + "/fast", "default/fast"))));

        assertThat(of(report, InfraCheck.ADDITIONAL_NETWORKS))
                .extracting(InfraCheckResult::outcome)
                .containsExactlyInAnyOrder(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);
        assertThat(report.with(Outcome.FAILED).get(0).what()).contains("default/fast");
    }

    @Test
    void nodesHaveToOfferLabelsAndDevices() {
        InfraReport missing = run(withMachines(
                new Machines(0, size(8), List.of(), Map.of("size", "huge"), Map.of("nvidia.com/A100", 2))));
        InfraReport present = run(withMachines(
                new Machines(0, size(8), List.of(), Map.of("size", "large"), Map.of("nvidia.com/A10", 1))));

        assertThat(only(missing, InfraCheck.NODE_SELECTOR).what()).contains("(none has size=huge)");
        assertThat(only(missing, InfraCheck.HOST_DEVICES).what()).contains("2 of nvidia.com/A100");
        assertThat(only(present, InfraCheck.NODE_SELECTOR).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(only(present, InfraCheck.HOST_DEVICES).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void nodesThatHaveNoRoomAreAWarning() {
        InfraReport report = run(withMachines(new Machines(2, size(500), List.of(), Map.of(), Map.of())));

        assertThat(only(report, InfraCheck.ROOM).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(only(report, InfraCheck.ROOM).what()).startsWith("the nodes have room for 0 of 2 VMs");
    }

    @Test
    void whatNodesTellCountsWhereTheirPodsAreNotShown() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            proxy.next(FaultProxy.ALWAYS, Seen.request("GET", "/api/v1/pods"), Fault.status(403, "Forbidden"));

            InfraReport report = run(
                    proxy.admin(), withMachines(new Machines(1, size(8), List.of(), Map.of("size", "huge"), Map.of())));

            assertThat(only(report, InfraCheck.NODE_SELECTOR).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(only(report, InfraCheck.ROOM).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void anotherHostedClusterInTheNamespaceIsAWarning() {
        vm("theirs", "other-x2v4z");
        vm("ours", "infra-id");
        infra.has("/apis/networking.k8s.io/v1/namespaces/" + namespace + "/networkpolicies", """
                {"metadata":{"name":"virt-launcher"},
                 "spec":{"podSelector":{"matchLabels":{"hypershift.openshift.io/infra-id":"third-x2v4z"}}}}""");

        InfraCheckResult result = only(run(requirements()), InfraCheck.SHARED_NAMESPACE);

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

    private InfraReport run(InfraRequirements requirements) {
        return run(infra.api(), requirements, Set.of());
    }

    private InfraReport run(Kubeconfig kubeconfig) {
        return run(kubeconfig, requirements());
    }

    private InfraReport run(Kubeconfig kubeconfig, InfraRequirements requirements) {
        try (ClusterApi api = NetworkAdapters.open(kubeconfig)) {
            return run(api, requirements, Set.of());
        }
    }

    private static InfraReport run(ClusterApi infra, InfraRequirements requirements, Set<String> skipped) {
        return new InfraCheckRunner(WriteOptions.by("test"))
                .run(infra, SharedServer.management().api(), requirements, skipped);
    }

    private InfraRequirements requirements() {
        return withStorage(defaults());
    }

    private InfraRequirements withStorage(Storage storage) {
        return new InfraRequirements(namespace, "infra-id", List.of(machines(1, List.of())), storage, true);
    }

    private InfraRequirements withMachines(Machines machines) {
        return new InfraRequirements(namespace, "infra-id", List.of(machines), defaults(), true);
    }

    private static Machines machines(int count, List<String> networks) {
        return new Machines(count, size(8), networks, Map.of("size", "large"), Map.of());
    }

    private static Size size(int gibi) {
        return new Size(BigDecimal.valueOf(2), BigDecimal.valueOf((long) gibi << 30), false);
    }

    private static Storage defaults() {
        return new Storage(Set.of(""), Set.of(), Set.of());
    }

    private static void assertOnly(InfraReport report, InfraCheck check) {
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.check()).isEqualTo(check.id());
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        });
    }

    private static InfraCheckResult only(InfraReport report, InfraCheck check) {
        List<InfraCheckResult> results = of(report, check);
        assertThat(results).as(check.id()).hasSize(1);
        return results.get(0);
    }

    private static List<InfraCheckResult> of(InfraReport report, InfraCheck check) {
        return report.results().stream()
                .filter(result -> result.check().equals(check.id()))
                .toList();
    }
}
