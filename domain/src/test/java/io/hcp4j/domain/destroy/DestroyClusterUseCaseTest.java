package io.hcp4j.domain.destroy;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DestroyClusterUseCaseTest {
    private static final ProgressListener NO_LISTENER = ProgressListener.none();
    private static final Duration SHORT = Duration.ofMillis(400);
    /** Blockers are looked for every two seconds. */
    private static final Duration ONE_LOOK = Duration.ofMillis(2_600);

    private static TestServer server;
    private static TestServer infra;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
        infra = TestServer.start("infra");
    }

    @AfterAll
    static void end() {
        server.close();
        infra.close();
    }

    @Test
    void everythingOfAClusterGoesOnceHypershiftHasLetGo() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        ResourceKey config = condemned.material(WellKnownKinds.CONFIG_MAP, "example-config");
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof DestroyEvent.Deleting) {
                assertThat(server.api().get(condemned.cluster).orElseThrow().annotations())
                        .as("asked for the load balancers and volumes of the guest")
                        .containsEntry("hypershift.openshift.io/cleanup-cloud-resources", "true");
                condemned.letGo();
            }
        });

        DestroyResult result = destroy(condemned.command().build(), ForceDecision.never(), hypershift);

        assertThat(hypershift.messages())
                .containsExactly(
                        condemned.cluster + " is being deleted",
                        condemned.cluster + " is gone",
                        condemned.pullSecret + " deleted",
                        config + " deleted");
        assertThat(result)
                .isInstanceOfSatisfying(DestroyResult.Destroyed.class, destroyed -> assertThat(destroyed.clean())
                        .isTrue());
        assertThat(server.api().get(condemned.pullSecret)).isEmpty();
        assertThat(server.api().get(config)).isEmpty();
    }

    @Test
    void theGuestMayKeepWhatItHasAskedFor() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        InterferingCluster seen = new InterferingCluster(server.api());
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(TestServer.access(seen, CallOptions.defaults()));
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof DestroyEvent.Deleting) {
                condemned.letGo();
            }
        });

        destroying.execute(
                destroying.preview(condemned.command().cleanGuest(false).build(), NO_LISTENER),
                ForceDecision.never(),
                hypershift);

        assertThat(seen.patches()).isEmpty();
    }

    @Test
    void itWritesUnderTheNameOfTheCaller() {
        DestroyFixture condemned = DestroyFixture.on(server);
        InterferingCluster seen = new InterferingCluster(server.api());
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(
                TestServer.access(seen, CallOptions.defaults().withFieldManager("console")));

        destroying.execute(
                destroying.preview(condemned.command().build(), NO_LISTENER), ForceDecision.never(), NO_LISTENER);

        assertThat(seen.options()).containsExactly(WriteOptions.by("console"));
    }

    @Test
    void aPreviewSaysWhatGoesAndWhatStays() {
        DestroyFixture condemned = DestroyFixture.on(server);
        ResourceKey shared = condemned.material(WellKnownKinds.SECRET, "shared");
        server.namespace(condemned.controlPlane());
        ResourceKey vm = DestroyFixture.vm(server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID);
        DestroyFixture.vm(server.api(), condemned.controlPlane(), "of-another", "another-infra");
        Hosted.create(
                server.api(),
                HypershiftKinds.HOSTED_CLUSTER,
                Hosted.cluster(condemned.namespace, "other").with("shared", "spec", "sshKey", "name"));
        Hosted.create(
                server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(condemned.namespace, "of-the-other", "other", 1));

        DestroyPreview preview = new DestroyClusterUseCase(server.access())
                .preview(condemned.command().build(), NO_LISTENER);

        ClusterInventory inventory = preview.inventory();
        OwnedObjects ownedObjects = inventory.ownedObjects();
        assertThat(preview.nothing()).isFalse();
        assertThat(ownedObjects.cluster().map(found -> found.key())).contains(condemned.cluster);
        assertThat(ownedObjects.infraId()).isEqualTo(DestroyFixture.INFRA_ID);
        assertThat(ownedObjects.pools()).extracting(pool -> pool.key()).containsExactly(condemned.pool);
        assertThat(ownedObjects.supportingObjects()).extracting(Document::name).containsExactly("example-pull-secret");
        assertThat(ownedObjects.shared()).extracting(Document::name).containsExactly(shared.name());
        assertThat(ownedObjects.controlPlane().map(Document::name)).contains(condemned.controlPlane());
        assertThat(inventory.machines()).singleElement().satisfies(item -> assertThat(item.name())
                .isEqualTo(vm.name()));
        assertThat(inventory.machineNamespace()).isEqualTo(condemned.controlPlane());
        assertThat(inventory.externalInfra()).isFalse();
        assertThat(inventory.unknown()).isEmpty();
        assertThat(inventory.nothingButCluster()).isFalse();
        assertThat(server.api().get(condemned.cluster)).as("nothing happened").isPresent();
    }

    @Test
    void whatHypershiftLeavesIsNamed() {
        DestroyFixture condemned = DestroyFixture.on(server);
        server.namespace(condemned.controlPlane());
        ResourceKey vm = DestroyFixture.vm(server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID);

        DestroyResult result = destroy(condemned.command().build(), ForceDecision.never(), NO_LISTENER);

        assertThat(result).isInstanceOfSatisfying(DestroyResult.Destroyed.class, destroyed -> {
            assertThat(destroyed.clean()).isFalse();
            assertThat(destroyed.remains().ownedObjects().pools())
                    .extracting(pool -> pool.key())
                    .containsExactly(condemned.pool);
            assertThat(destroyed.remains().ownedObjects().controlPlane()).isPresent();
            assertThat(destroyed.remains().machines()).singleElement().satisfies(item -> assertThat(item.name())
                    .isEqualTo(vm.name()));
        });
    }

    @Test
    void remainsOfAClusterThatIsGoneAreFoundByTheMarkOfItsPullSecret() {
        DestroyFixture condemned = DestroyFixture.on(server);
        server.api().delete(condemned.cluster, DeleteOptions.defaults());
        server.api().delete(condemned.pool, DeleteOptions.defaults());
        ResourceKey config = condemned.material(WellKnownKinds.CONFIG_MAP, "example-config");
        ProgressRecorder recorder = new ProgressRecorder();

        DestroyResult result = destroy(condemned.command().build(), ForceDecision.never(), recorder);

        assertThat(recorder.messages()).containsExactly(condemned.pullSecret + " deleted", config + " deleted");
        assertThat(result).isInstanceOf(DestroyResult.Destroyed.class);
        assertThat(destroy(condemned.command().build(), ForceDecision.never(), NO_LISTENER))
                .isInstanceOf(DestroyResult.NotFound.class);
    }

    @Test
    void remainsWithoutAPullSecretAreFoundByTheIdThatIsGiven() {
        DestroyFixture condemned = DestroyFixture.on(server);
        server.api().delete(condemned.cluster, DeleteOptions.defaults());
        server.api().delete(condemned.pool, DeleteOptions.defaults());
        server.api().delete(condemned.pullSecret, DeleteOptions.defaults());
        ResourceKey config = condemned.material(WellKnownKinds.CONFIG_MAP, "example-config");

        assertThat(destroy(condemned.command().build(), ForceDecision.never(), NO_LISTENER))
                .isInstanceOfSatisfying(
                        DestroyResult.NotFound.class,
                        none -> assertThat(none.infraId()).isNotEmpty().isNotEqualTo(DestroyFixture.INFRA_ID));
        destroy(condemned.command().infraId(DestroyFixture.INFRA_ID).build(), ForceDecision.never(), NO_LISTENER);

        assertThat(server.api().get(config)).isEmpty();
    }

    @Test
    void whatHoldsItUpIsReportedAndNamedWhenTheTimeIsUp() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        server.namespace(condemned.controlPlane());
        ResourceKey vm = DestroyFixture.vm(
                server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID, "kubevirt.io/held");
        ProgressRecorder recorder = new ProgressRecorder();

        DestroyResult result =
                destroy(condemned.command().gracePeriod(ONE_LOOK).build(), ForceDecision.always(), recorder);

        assertThat(recorder.of(DestroyEvent.Waiting.class)).singleElement().satisfies(waiting -> {
            assertThat(waiting.blockers()).extracting(DeletionBlocker::key).containsExactly(vm, condemned.cluster);
            assertThat(waiting.message()).isEqualTo("waiting for " + vm + " on the infrastructure cluster");
        });
        assertThat(result).isInstanceOfSatisfying(DestroyResult.TimedOut.class, late -> {
            assertThat(late.failure().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
            assertThat(late.failure())
                    .hasMessage(condemned.cluster + " was not deleted in time; it waits for " + vm
                            + " on the infrastructure cluster, finalizer kubevirt.io/held");
        });
        assertThat(server.api().get(condemned.pullSecret))
                .as("Secrets are kept")
                .isPresent();
        assertThat(server.api().get(vm))
                .as("nothing is forced without being asked for")
                .isPresent();
    }

    @Test
    void finalizersAreTakenOffOneByOneFromTheFarEndWhereThatIsAllowed() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        server.namespace(condemned.controlPlane());
        ResourceKey vm = DestroyFixture.vm(
                server.api(), condemned.controlPlane(), "vm", DestroyFixture.INFRA_ID, "kubevirt.io/held");
        server.api().delete(condemned.pool, DeleteOptions.defaults());
        List<ForcedRelease> asked = new ArrayList<>();

        DestroyResult result = destroy(
                condemned.command().gracePeriod(SHORT).force(true).build(),
                release -> {
                    asked.add(release);
                    return true;
                },
                NO_LISTENER);

        assertThat(asked).extracting(release -> release.blocker().key()).containsExactly(vm, condemned.cluster);
        assertThat(asked.get(0).machines()).extracting(item -> item.name()).containsExactly("vm");
        assertThat(asked.get(0).machineNamespace()).isEqualTo(condemned.controlPlane());
        assertThat(asked.get(0).unknown()).isEmpty();
        assertThat(asked.get(1).machines()).isEmpty();
        assertThat(result).isInstanceOf(DestroyResult.Destroyed.class);
        assertThat(server.api().get(vm)).isEmpty();
        assertThat(server.api().get(condemned.cluster)).isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNotForced() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        List<ForcedRelease> asked = new ArrayList<>();

        DestroyResult result = destroy(
                condemned.command().gracePeriod(SHORT).force(true).build(),
                release -> {
                    asked.add(release);
                    return false;
                },
                NO_LISTENER);

        assertThat(asked).hasSize(1);
        assertThat(result).isInstanceOf(DestroyResult.TimedOut.class);
        assertThat(server.api().get(condemned.cluster)).isPresent();
    }

    @Test
    void theNamespaceOfTheControlPlaneIsNeverForced() {
        DestroyFixture condemned = DestroyFixture.on(server);
        condemned.finalize(condemned.cluster, "openshift.io/destroy-cluster");
        server.namespace(condemned.controlPlane());
        server.api().delete(WellKnownKinds.NAMESPACE.named(condemned.controlPlane()), DeleteOptions.defaults());
        List<ResourceKey> asked = new ArrayList<>();

        destroy(
                condemned.command().gracePeriod(SHORT).force(true).build(),
                release -> asked.add(release.blocker().key()),
                NO_LISTENER);

        assertThat(asked).containsExactly(condemned.cluster);
    }

    @Test
    void noOneIsAskedWhenTheTimeOfTheCallIsUp() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(
                TestServer.access(server.api(), CallOptions.defaults().until(Deadline.after(SHORT))));
        List<ForcedRelease> asked = new ArrayList<>();

        DestroyResult result = destroying.execute(
                destroying.preview(condemned.command().force(true).build(), NO_LISTENER), asked::add, NO_LISTENER);

        assertThat(result).isInstanceOf(DestroyResult.TimedOut.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void anInterruptionEndsIt() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        ProgressRecorder interrupting = new ProgressRecorder(event -> {
            if (event instanceof DestroyEvent.Waiting) {
                Thread.currentThread().interrupt();
            }
        });
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(server.access());
        DestroyPreview preview = destroying.preview(condemned.command().build(), NO_LISTENER);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> destroying.execute(preview, ForceDecision.never(), interrupting))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.api().get(condemned.pullSecret)).isPresent();
    }

    @Test
    void aDestructionThatWasInterruptedGoesOn() {
        DestroyFixture condemned = DestroyFixture.stuck(server);
        destroy(condemned.command().gracePeriod(SHORT).build(), ForceDecision.never(), NO_LISTENER);
        String deletion = server.api()
                .get(condemned.cluster)
                .flatMap(found -> found.text("metadata", "deletionTimestamp"))
                .orElseThrow();
        condemned.letGo();

        DestroyResult result = destroy(condemned.command().build(), ForceDecision.never(), NO_LISTENER);

        assertThat(deletion).isNotEmpty();
        assertThat(result).isInstanceOf(DestroyResult.Destroyed.class);
        assertThat(server.api().get(condemned.pullSecret)).isEmpty();
    }

    @Test
    void thePolicyOfItsMachinesGoesFromAnExternalInfrastructureCluster() {
        String vms = infra.freshNamespace();
        DestroyFixture condemned = DestroyFixture.external(server, vms, "infra");
        DestroyFixture.vm(infra.api(), vms, "vm", DestroyFixture.INFRA_ID);
        ResourceKey own = policy(vms, "own", DestroyFixture.INFRA_ID);
        ResourceKey others = policy(vms, "others", "another-infra");
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(
                TestServer.access(server.api(), new TestAdapters().with("infra", infra.api()), CallOptions.defaults()));
        ProgressRecorder recorder = new ProgressRecorder();

        DestroyPreview preview = destroying.preview(condemned.command().build(), recorder);
        DestroyResult result = destroying.execute(preview, ForceDecision.never(), recorder);

        assertThat(preview.inventory().externalInfra()).isTrue();
        assertThat(preview.inventory().machineNamespace()).isEqualTo(vms);
        assertThat(preview.inventory().machines())
                .extracting(item -> item.name())
                .contains("vm");
        assertThat(recorder.messages()).contains(own + " of the infrastructure cluster deleted");
        assertThat(recorder.of(Warning.class)).isEmpty();
        assertThat(infra.api().get(own)).isEmpty();
        assertThat(infra.api().get(others)).isPresent();
        assertThat(result).isInstanceOfSatisfying(DestroyResult.Destroyed.class, destroyed -> assertThat(
                        destroyed.remains().machines())
                .extracting(item -> item.name())
                .contains("vm"));
    }

    @Test
    void anInfrastructureClusterThatDoesNotAnswerIsAWarning() {
        DestroyFixture condemned = DestroyFixture.external(server, "vms", "unreachable");
        server.api().delete(condemned.pool, DeleteOptions.defaults());
        ProgressRecorder recorder = new ProgressRecorder();

        DestroyClusterUseCase destroying = new DestroyClusterUseCase(server.access());
        DestroyPreview preview = destroying.preview(condemned.command().build(), recorder);
        DestroyResult result = destroying.execute(preview, ForceDecision.never(), recorder);

        assertThat(recorder.of(Warning.class)).singleElement().satisfies(warning -> assertThat(warning.message())
                .startsWith("what runs on the infrastructure cluster is not known: "));
        assertThat(preview.inventory().externalInfra()).isTrue();
        assertThat(preview.inventory().machines()).isEmpty();
        assertThat(result)
                .isInstanceOfSatisfying(DestroyResult.Destroyed.class, destroyed -> assertThat(destroyed.clean())
                        .isTrue());
        assertThat(server.api().get(condemned.cluster)).isEmpty();
    }

    private static DestroyResult destroy(DestroyCluster command, ForceDecision decision, ProgressListener listener) {
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(server.access());
        return destroying.execute(destroying.preview(command, listener), decision, listener);
    }

    private static ResourceKey policy(String namespace, String name, String infraId) {
        return Hosted.create(
                infra.api(),
                InfraKinds.NETWORK_POLICY,
                Hosted.object(InfraKinds.NETWORK_POLICY, namespace, name)
                        .with(Map.of(DestroyFixture.MARK, infraId), "spec", "podSelector", "matchLabels"));
    }
}
