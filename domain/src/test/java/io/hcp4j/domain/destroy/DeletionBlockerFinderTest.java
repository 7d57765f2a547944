package io.hcp4j.domain.destroy;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeletionBlockerFinderTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("hindrances");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void theFarEndOfTheChainIsFirst() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        server.namespace(condemned.controlPlane());
        List<ResourceKey> chain = new ArrayList<>();
        chain.add(DestroyFixture.vm(
                server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID, "kubevirt.io/held"));
        chain.addAll(condemned.goingMachines());
        condemned.finalize(condemned.pool, "hypershift.openshift.io/finalizer");
        server.api().delete(condemned.pool, DeleteOptions.defaults());
        chain.add(condemned.pool);
        server.api().delete(WellKnownKinds.NAMESPACE.named(condemned.controlPlane()), DeleteOptions.defaults());
        chain.add(WellKnownKinds.NAMESPACE.named(condemned.controlPlane()));
        server.api().delete(condemned.cluster, DeleteOptions.defaults());
        chain.add(condemned.cluster);
        DestroyFixture.vm(server.api(), condemned.namespace, "elsewhere", DestroyFixture.INFRA_ID, "kubevirt.io/held");
        DestroyFixture.vm(server.api(), condemned.namespace, "of-another", "another-infra", "kubevirt.io/held");
        DestroyFixture.going(
                server.api(),
                HypershiftKinds.NODE_POOL,
                Hosted.pool(condemned.namespace, "of-the-other", "other", 1),
                "hypershift.openshift.io/finalizer");

        List<DeletionBlocker> all = blockers(condemned, server.api()).find();

        assertThat(all).extracting(DeletionBlocker::key).containsExactlyElementsOf(chain);
        assertThat(all.get(0).clusterRole()).isEqualTo(ClusterRole.INFRASTRUCTURE);
        assertThat(all.subList(1, all.size()))
                .extracting(DeletionBlocker::clusterRole)
                .containsOnly(ClusterRole.MANAGEMENT);
        assertThat(all).allSatisfy(each -> assertThat(each.since()).isNotEmpty());
        assertThat(all.get(5).finalizers()).containsExactly("kubernetes");
    }

    @Test
    void whatIsNotGoingHoldsNothingUp() {
        DestroyFixture condemned = DestroyFixture.on(server);
        server.namespace(condemned.controlPlane());
        DestroyFixture.vm(server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID);

        assertThat(blockers(condemned, server.api()).find()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"FORBIDDEN", "NOT_FOUND", "UNREACHABLE", "TIMEOUT"})
    void whatCannotBeSeenIsLeftOut(ErrorCode code) {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        server.api().delete(condemned.cluster, DeleteOptions.defaults());

        List<DeletionBlocker> all =
                blockers(condemned, new Unlisted(server.api(), code)).find();

        assertThat(all).extracting(DeletionBlocker::key).containsExactly(condemned.cluster);
    }

    @Test
    void otherFailuresAreFailures() {
        DestroyFixture condemned = DestroyFixture.on(server);
        DeletionBlockerFinder blockers = blockers(condemned, new Unlisted(server.api(), ErrorCode.UNAUTHENTICATED));

        assertThatExceptionOfType(HcpException.class).isThrownBy(blockers::find).satisfies(e -> assertThat(e.code())
                .isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    @Test
    void anObjectOfEitherClusterIsReleased() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        server.namespace(condemned.controlPlane());
        ResourceKey vm = DestroyFixture.vm(
                server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID, "kubevirt.io/held");
        server.api().delete(condemned.cluster, DeleteOptions.defaults());
        DeletionBlockerFinder blockers = blockers(condemned, server.api());

        blockers.find().forEach(each -> blockers.removeFinalizers(each, WriteOptions.by("test"), Deadline.never()));

        assertThat(server.api().get(vm)).isEmpty();
        assertThat(server.api().get(condemned.cluster)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hypershift.openshift.io/control-plane-operator-finalizer, control-plane-operator in the control plane's namespace",
        "hypershift.openshift.io/finalizer, the HyperShift operator (deployment hypershift/operator)",
        "kubevirtmachine.infrastructure.cluster.x-k8s.io, capi-provider in the control plane's namespace",
        "kubevirtcluster.infrastructure.cluster.x-k8s.io, capi-provider in the control plane's namespace",
        "machine.cluster.x-k8s.io, cluster-api in the control plane's namespace",
        "kubevirt.io/virtualMachineControllerFinalize, virt-controller (OpenShift Virtualization)",
        "cdi.kubevirt.io/dataVolumeFinalizer, cdi-deployment (OpenShift Virtualization)",
        "kubernetes.io/pvc-protection, 'kube-controller-manager, once no pod uses the volume'",
        "foregroundDeletion, 'the garbage collector, once its dependants are gone'",
        "openshift.io/destroy-cluster, the client that ran hcp destroy cluster",
        "example.com/own, ''",
    })
    void theProgramBehindAFinalizerIsNamed(String finalizer, String controller) {
        DeletionBlocker blocker = new DeletionBlocker(
                HypershiftKinds.NODE_POOL.in("a", "b"), ClusterRole.MANAGEMENT, List.of(finalizer, "other"), "");

        assertThat(blocker.controller()).isEqualTo(controller);
    }

    @Test
    void whatWaitsForItsDependantsHasNoController() {
        assertThat(new DeletionBlocker(HypershiftKinds.NODE_POOL.in("a", "b"), ClusterRole.MANAGEMENT, List.of(), "")
                        .controller())
                .isEmpty();
    }

    private static DeletionBlockerFinder blockers(DestroyFixture condemned, ClusterApi api) {
        OwnedObjects ownedObjects = new OwnedObjectsFinder(server.api()).find(condemned.namespace, "example", "");
        return new DeletionBlockerFinder(api, Optional.of(api), ownedObjects, condemned.controlPlane());
    }

    /** A cluster on which nothing can be listed. */
    private static final class Unlisted extends ForwardingClusterApi {
        private final ErrorCode code;

        Unlisted(ClusterApi cluster, ErrorCode code) {
            super(cluster);
            this.code = code;
        }

        @Override
        public ClusterApi within(Deadline deadline) {
            return new Unlisted(view(deadline), code);
        }

        @Override
        public Page list(ListQuery query) {
            throw HcpException.of(code, "cannot list " + query.kind()).build();
        }

        @Override
        public Optional<Document> get(ResourceKey key) {
            return key.kind().equals(WellKnownKinds.NAMESPACE) ? Optional.empty() : super.get(key);
        }
    }
}
