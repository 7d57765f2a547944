package io.hcp4j.domain.infra;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.infra.InfraPreflight.NewCluster;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.server.HostedClusters;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InfraPreflightTest {
    private static final SkippedInfraChecks NONE = SkippedInfraChecks.none();

    private final ApiServer management = SharedServer.management().server();
    private final String namespace = management.freshNamespace();
    private InfraServer infra;
    private String machines;
    private String kubeconfig;

    @BeforeEach
    void furnish() {
        infra = InfraServer.furnished();
        machines = infra.server().server().freshNamespace();
        kubeconfig = NetworkAdapters.text(infra.server().server().admin());
    }

    @Test
    void aNewClusterIsCheckedWithTheKubeconfigThatItWillHave() {
        CheckReport good = preflight().check(cluster(external(), kubeconfig, pool()), NONE);
        CheckReport bad = preflight().check(cluster(external(), kubeconfig, pool("huge")), NONE);

        assertThat(good.usable()).isTrue();
        assertThat(good.with(Outcome.PASSED)).hasSizeGreaterThan(10);
        assertThat(bad.with(Outcome.FAILED))
                .extracting(CheckResult::check)
                .containsExactly(InfraCheck.NODE_SELECTOR.id());
    }

    @Test
    void nothingIsCheckedWhenAllIsSkipped() {
        HostedClusterSpec local = HostedClusterSpec.builder().build();
        SkippedInfraChecks all = SkippedInfraChecks.allOfCluster();

        assertThat(preflight().check(cluster(local, "", pool()), all)).isEqualTo(CheckReport.empty());
        assertThat(preflight().check(cluster(external(), "no kubeconfig", pool()), all))
                .isEqualTo(CheckReport.empty());
        assertThat(preflight().check(new HostedClusters(namespace).local(), pool("huge"), all, ProgressListener.none()))
                .isEqualTo(CheckReport.empty());
    }

    @Test
    void withoutAnExternalClusterTheManagementClusterIsChecked() {
        InfraPreflight onInfra = new InfraPreflight(NetworkAdapters.clusters(infra.api()));
        HostedClusterSpec local = HostedClusterSpec.builder().build();

        CheckReport good = onInfra.check(cluster(local, "", pool()), NONE);
        CheckReport bad = onInfra.check(cluster(local, "", pool("huge")), NONE);

        assertThat(good.usable()).as(good.toString()).isTrue();
        assertThat(bad.with(Outcome.FAILED))
                .extracting(CheckResult::check)
                .containsExactly(InfraCheck.NODE_SELECTOR.id());
    }

    @Test
    void aNewNodePoolIsCheckedOnTheManagementClusterWithoutWhatConcernsItsClusterOnly() {
        HostedCluster cluster = new HostedClusters(namespace).local();
        infra.loses(InfraKinds.INGRESS_CONTROLLER);

        CheckReport bad = new InfraPreflight(NetworkAdapters.clusters(infra.api()))
                .check(cluster, pool("huge"), NONE, ProgressListener.none());

        assertThat(bad.with(Outcome.FAILED))
                .extracting(CheckResult::check)
                .containsExactly(InfraCheck.NODE_SELECTOR.id());
        assertThat(bad.results())
                .extracting(CheckResult::check)
                .doesNotContain(InfraCheck.ETCD_STORAGE_CLASS.id(), InfraCheck.CLUSTER_NAME.id());
    }

    @Test
    void aNewNodePoolIsNotRefusedForWhatItsClusterLivesWith() {
        HostedCluster cluster = new HostedClusters(namespace).external(machines, kubeconfig);
        infra.loses(InfraKinds.INGRESS_CONTROLLER);

        CheckReport good = preflight().check(cluster, pool(), NONE, ProgressListener.none());
        CheckReport bad = preflight().check(cluster, pool("huge"), NONE, ProgressListener.none());

        assertThat(good.usable()).as(good.toString()).isTrue();
        assertThat(good.with(Outcome.SKIPPED))
                .extracting(CheckResult::check)
                .containsExactly("other-cluster", "wildcard-routes", "shared-namespace");
        assertThat(bad.usable()).isFalse();
    }

    @Test
    void aUserWhoMayNotReadTheCredentialsIsWarned() {
        HostedCluster cluster = new HostedClusters(namespace).external(machines, kubeconfig);
        List<ProgressEvent> events = new ArrayList<>();

        try (ClusterApi user = NetworkAdapters.open(management.endpoint().as(management.user("reads-nothing", "")))) {
            CheckReport report =
                    new InfraPreflight(NetworkAdapters.clusters(user)).check(cluster, pool(), NONE, events::add);

            assertThat(report).isEqualTo(CheckReport.empty());
        }
        assertThat(events).singleElement().isInstanceOfSatisfying(Warning.class, warning -> assertThat(
                        warning.message())
                .startsWith("the infrastructure cluster is not checked: "));
    }

    @Test
    void credentialsThatDoNotExistAreAnError() {
        HostedCluster cluster = new HostedClusters(namespace).external(machines, kubeconfig);
        SharedServer.management()
                .api()
                .delete(WellKnownKinds.SECRET.in(namespace, "example-infra-credentials"), DeleteOptions.defaults());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> preflight().check(cluster, pool(), NONE, ProgressListener.none()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void theKubeconfigIsNotShown() {
        assertThat(cluster(external(), "s3cret", pool()).toString()).doesNotContain("s3cret");
    }

    private static InfraPreflight preflight() {
        return new InfraPreflight(
                NetworkAdapters.clusters(SharedServer.management().api()));
    }

    private static NewCluster cluster(HostedClusterSpec spec, String kubeconfig, NodePoolSpec pool) {
        return new NewCluster(
                HypershiftKinds.HOSTED_CLUSTER.in("clusters", "preflight"),
                spec,
                List.of(pool),
                kubeconfig,
                "infra.yaml");
    }

    private HostedClusterSpec external() {
        InfraCredentials credentials = new InfraCredentials(machines, "example-infra-credentials", "kubeconfig");
        return HostedClusterSpec.builder()
                .platform(ClusterPlatform.of(
                        KubevirtPlatform.builder().credentials(credentials).build()))
                .build();
    }

    private static NodePoolSpec pool() {
        return pool("large");
    }

    private static NodePoolSpec pool(String size) {
        return NodePoolSpec.builder()
                .clusterName("example")
                .replicas(2)
                .platform(NodePoolPlatform.of(KubevirtNodePoolPlatform.builder()
                        .nodeSelector(Map.of("size", size))
                        .build()))
                .build();
    }
}
