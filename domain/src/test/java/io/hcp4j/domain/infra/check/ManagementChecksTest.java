package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.ControlPlane;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The virtual machines run on the management cluster, for which the furnished cluster stands here. */
class ManagementChecksTest extends InfraCheckFixture {
    private static final String CLASS = "/apis/storage.k8s.io/v1/storageclasses/shared";

    @Test
    void allPassOnAClusterThatHasEverything() {
        CheckReport report = check(with("shared", defaults(), machines(1, List.of())));

        assertThat(report.results()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
        assertThat(report.results())
                .extracting(CheckResult::check)
                .containsExactly(
                        "kubernetes-version",
                        "kubevirt",
                        "cdi",
                        "storage-class",
                        "shared-storage",
                        "wildcard-routes",
                        "additional-networks",
                        "node-selector",
                        "host-devices",
                        "room",
                        "cluster-name",
                        "etcd-storage-class");
    }

    @Test
    void aStorageClassOfEtcdThatDoesNotExistFailsWithTheNamesOfThoseThatDo() {
        CheckResult etcd = only(check(with("slow", defaults(), machines(1, List.of()))), InfraCheck.ETCD_STORAGE_CLASS);

        assertThat(etcd.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(etcd.what()).contains("no storage class slow for etcd", "cannot be changed afterwards");
        assertThat(etcd.remedy().toString()).contains("shared");
    }

    @Test
    void etcdWithoutAClassNeedsADefaultWhichCanBeMadeLater() {
        InfraRequirements needs = with("", new Storage(Set.of("shared"), Set.of(), Set.of()), machines(0, List.of()));
        CheckReport standard = check(needs);
        infra.changes(CLASS, "{\"metadata\":{\"annotations\":{\"storageclass.kubernetes.io/is-default-class\":null}}}");
        CheckReport none = check(needs);

        assertThat(only(standard, InfraCheck.ETCD_STORAGE_CLASS))
                .isEqualTo(CheckResult.passed(InfraCheck.ETCD_STORAGE_CLASS, "shared"));
        assertThat(only(none, InfraCheck.ETCD_STORAGE_CLASS).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(only(none, InfraCheck.ETCD_STORAGE_CLASS).what()).contains("no default storage class");
        assertThat(none.usable()).isTrue();
    }

    @Test
    void withoutAnyClassTheNameMayBeRight() {
        infra.loses(InfraKinds.STORAGE_CLASS);

        CheckResult etcd = only(check(with("slow", defaults(), machines(0, List.of()))), InfraCheck.ETCD_STORAGE_CLASS);

        assertThat(etcd.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(etcd.what()).contains("no storage class at all");
    }

    @Test
    void whatIsMissingFailsWhereKubeVirtRunsOnANode() {
        withoutWildcardRoutes();

        CheckReport report = check(demanding());

        assertThat(report.with(Outcome.FAILED))
                .extracting(CheckResult::check)
                .containsExactly(
                        "storage-class", "wildcard-routes", "additional-networks", "node-selector", "host-devices");
    }

    @Test
    void whatIsMissingIsNotKnownWithoutANodeOfKubeVirtButForTheStorageOfEtcd() {
        withoutWildcardRoutes();
        infra.loses(InfraKinds.NODE);

        CheckReport report = check(demanding());
        CheckReport etcd = check(with("slow", defaults(), machines(1, List.of())));

        assertThat(report.usable()).as(report.toString()).isTrue();
        assertThat(report.with(Outcome.WARNING)).isEmpty();
        assertThat(report.with(Outcome.UNKNOWN))
                .extracting(CheckResult::check)
                .contains("storage-class", "wildcard-routes", "additional-networks", "node-selector", "host-devices");
        assertThat(etcd.with(Outcome.FAILED)).extracting(CheckResult::check).containsExactly("etcd-storage-class");
    }

    @Test
    void aClusterWithoutKubeVirtIsAWarning() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            unserved(proxy, "/apis/kubevirt.io/v1");
            unserved(proxy, "/apis/cdi.kubevirt.io/v1beta1");

            CheckReport report = check(proxy.admin(), demanding());

            assertThat(report.usable()).as(report.toString()).isTrue();
            assertThat(report.with(Outcome.WARNING)).singleElement().satisfies(warning -> assertThat(warning.what())
                    .contains("does not serve kubevirt.io/v1"));
            assertThat(only(report, InfraCheck.CDI).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void kindsThatAreNotServedProveNothing() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            unserved(proxy, "/ingresscontrollers/default");
            unserved(proxy, "/network-attachment-definitions/net");
            unserved(proxy, "/volumesnapshotclasses");
            InfraRequirements needs = with(
                    "shared",
                    new Storage(Set.of("shared"), Set.of(), Set.of("snaps")),
                    machines(0, List.of(namespace + "/net")));

            CheckReport report = check(proxy.admin(), needs);

            assertThat(report.usable()).as(report.toString()).isTrue();
            assertThat(report.with(Outcome.UNKNOWN))
                    .extracting(CheckResult::check)
                    .containsExactly("storage-class", "wildcard-routes", "additional-networks");
        }
    }

    @Test
    void whatTheUserMayNotReadIsNotKnownAndTheRightIsNamed() {
        Login user = infra.user("sees-nothing-" + namespace, namespace, "[]");

        CheckReport report =
                check(infra.server().server().endpoint().as(user), with("slow", defaults(), machines(1, List.of())));

        assertThat(report.usable()).as(report.toString()).isTrue();
        assertThat(report.with(Outcome.UNKNOWN))
                .extracting(CheckResult::check)
                .contains(
                        "kubevirt", "storage-class", "wildcard-routes", "node-selector", "room", "etcd-storage-class");
        assertThat(of(report, InfraCheck.ETCD_STORAGE_CLASS).get(0).what()).contains("storageclasses");
        assertThat(of(report, InfraCheck.CLUSTER_NAME))
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.UNKNOWN);
    }

    @Test
    void aManagementClusterThatDoesNotAnswerIsNoResult() {
        Endpoint there = infra.server().server().endpoint();
        Kubeconfig nowhere = new Endpoint("https://127.0.0.1:9", there.ca()).as(Login.token("t"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> check(nowhere, requirements()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
    }

    @Test
    void skippedChecksAreReportedAsSkippedAndSendNothing() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server());
                ClusterApi api = NetworkAdapters.open(proxy.admin())) {
            CheckReport report = new InfraCheckRunner(WriteOptions.by("test"))
                    .runOnManagement(
                            api,
                            with("slow", defaults(), machines(1, List.of())),
                            Set.of("etcd-storage-class", "storage-class", "shared-storage"));

            assertThat(report.usable()).isTrue();
            assertThat(report.with(Outcome.SKIPPED)).hasSize(3);
            assertThat(proxy.arrived(seen -> seen.path().contains("storageclasses")))
                    .isEmpty();
        }
    }

    @Test
    void storageClassesAreReadOnceAndNothingIsWritten() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            check(proxy.admin(), with("shared", defaults(), machines(1, List.of())));

            assertThat(proxy.arrived(seen -> seen.path().endsWith("/storageclasses")))
                    .hasSize(1);
            assertThat(proxy.arrived(Seen.change())).isEmpty();
        }
    }

    private void withoutWildcardRoutes() {
        infra.changes(
                "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers/default",
                "{\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsDisallowed\"}}}");
    }

    private static void unserved(FaultProxy proxy, String path) {
        proxy.next(FaultProxy.ALWAYS, Seen.request("GET", path), Fault.status(404, "NotFound"));
    }

    /** Requires what the cluster does not have, but for the storage of etcd. */
    private InfraRequirements demanding() {
        return with(
                "shared",
                new Storage(Set.of("slow"), Set.of(), Set.of()),
                new Machines(
                        1,
                        size(8),
                        List.of(namespace + "/none"),
                        Map.of("size", "huge"),
                        Map.of("nvidia.com/A100", 2)));
    }

    private InfraRequirements with(String etcd, Storage storage, Machines machines) {
        return new InfraRequirements(namespace, "infra-id", List.of(machines), storage, true)
                .with(new ControlPlane(namespace, "not-there-yet", Optional.of(etcd)));
    }

    private CheckReport check(InfraRequirements requirements) {
        return new InfraCheckRunner(WriteOptions.by("test")).runOnManagement(infra.api(), requirements, Set.of());
    }

    private static CheckReport check(Kubeconfig kubeconfig, InfraRequirements requirements) {
        try (ClusterApi api = NetworkAdapters.open(kubeconfig)) {
            return new InfraCheckRunner(WriteOptions.by("test")).runOnManagement(api, requirements, Set.of());
        }
    }
}
