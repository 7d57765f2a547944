package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplyUseCaseTest {
    private static TestServer server;

    private final ProgressRecorder recorder = new ProgressRecorder();
    private String namespace;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void freshNamespace() {
        namespace = server.freshNamespace();
    }

    @Test
    void manifestsAreWrittenInAnOrderInWhichEachMayReferToThoseBefore() {
        ApplyResult result = apply(
                ApplyManifests.of(List.of(pool(2), cluster(), secret("c-pull-secret", "data: {a: Yg==}")), namespace));

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Complete.class, complete -> assertThat(
                        complete.manifests())
                .extracting(manifest -> manifest.key().kind())
                .containsExactly(WellKnownKinds.SECRET, HypershiftKinds.HOSTED_CLUSTER, HypershiftKinds.NODE_POOL));
        assertThat(recorder.messages())
                .containsExactly(
                        "the server accepts 3 objects",
                        "secret/c-pull-secret created",
                        "hostedcluster.hypershift.openshift.io/c created",
                        "nodepool.hypershift.openshift.io/c created");
        assertThat(managers(poolKey())).containsExactly("hcp4j-apply:kubernetes-admin");
    }

    @Test
    void whatIsAsWantedStaysAndWhatDiffersIsConfigured() {
        apply(ApplyManifests.of(List.of(cluster(), pool(2)), namespace));

        assertThat(effects(ApplyManifests.of(List.of(cluster(), pool(3)), namespace)))
                .containsExactly(Effect.UNCHANGED, Effect.CONFIGURED);
        assertThat(replicas()).isEqualTo(3);
    }

    @Test
    void theFieldManagerIsMadeOfThatOfTheCallOrGiven() {
        ClusterAccess access =
                TestServer.access(server.api(), CallOptions.defaults().withFieldManager("platform"));
        new ApplyUseCase(access).execute(ApplyManifests.of(List.of(pool(1)), namespace), recorder);
        assertThat(managers(poolKey())).containsExactly("platform-apply:kubernetes-admin");

        apply(new ApplyManifests(List.of(pool(1)), namespace, "pipeline", ApplyMode.APPLY, false));
        assertThat(managers(poolKey())).containsExactlyInAnyOrder("platform-apply:kubernetes-admin", "pipeline");
    }

    @Test
    void aFieldManagerOfAnyLengthLeavesRoomForTheUser() {
        assertThat(UserFieldManager.prefix("m".repeat(128))).isEqualTo("m".repeat(64) + "-apply");
        assertThat(UserFieldManager.prefix("hcp4j")).isEqualTo("hcp4j-apply");
    }

    @Test
    void validationAsksNoCluster() {
        ApplyUseCase offline = new ApplyUseCase(new ClusterAccess(
                new TestAdapters(),
                () -> {
                    throw new AssertionError("asked");
                },
                CallOptions.defaults()));

        assertThat(offline.execute(
                        ApplyManifests.of(List.of(cluster()), namespace).in(ApplyMode.VALIDATE), recorder))
                .isInstanceOfSatisfying(ApplyResult.Valid.class, valid -> assertThat(valid.manifests())
                        .hasSize(1));
        assertThat(offline.execute(
                        ApplyManifests.of(List.of(broken()), namespace).in(ApplyMode.VALIDATE), recorder))
                .isInstanceOfSatisfying(ApplyResult.Invalid.class, invalid -> assertThat(invalid.problems())
                        .isNotEmpty());
        assertThat(recorder.events()).isEmpty();
    }

    @Test
    void brokenRulesAreFoundBeforeTheServerIsAskedToCheck() {
        assertThat(apply(ApplyManifests.of(List.of(broken()), namespace))).isInstanceOf(ApplyResult.Invalid.class);
        assertThat(server.api().get(poolKey())).isEmpty();
    }

    @Test
    void aChangeThatIsNotAllowedIsFound() {
        apply(ApplyManifests.of(List.of(cluster()), namespace));

        ApplyResult result =
                apply(ApplyManifests.of(List.of(cluster().with("other-infra", "spec", "infraID")), namespace));

        assertThat(result).isInstanceOfAny(ApplyResult.Invalid.class, ApplyResult.Refused.class);
    }

    @Test
    void aDryRunStoresNothing() {
        ApplyResult result =
                apply(ApplyManifests.of(List.of(cluster(), pool(1)), namespace).in(ApplyMode.DRY_RUN));

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Accepted.class, accepted -> assertThat(accepted.objects())
                .extracting(AppliedObject::effect)
                .containsExactly(Effect.CREATED, Effect.CREATED));
        assertThat(server.api().get(poolKey())).isEmpty();
        assertThat(recorder.of(AppliedObject.class)).isEmpty();
        assertThat(recorder.of(ManifestsAccepted.class)).hasSize(1);
    }

    @Test
    void fieldsOfOtherManagersAreAConflictUnlessForced() {
        apply(ApplyManifests.of(List.of(pool(1)), namespace));
        ApplyManifests other = new ApplyManifests(List.of(pool(5)), namespace, "other", ApplyMode.APPLY, false);

        ApplyResult refused = apply(other);

        assertThat(refused).isInstanceOfSatisfying(ApplyResult.Refused.class, r -> assertThat(r.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.conflicts())
                        .extracting(FieldConflict::manager)
                        .contains("hcp4j-apply:kubernetes-admin")));
        assertThat(replicas()).isEqualTo(1);
        assertThat(apply(other.forced())).isInstanceOf(ApplyResult.Complete.class);
        assertThat(replicas()).isEqualTo(5);
    }

    @Test
    void nothingIsWrittenWhenTheServerRefusesOneOfThem() {
        ApplyResult result =
                apply(ApplyManifests.of(List.of(cluster(), pool(1), secret("gone", "type: Opaque")), namespace));

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Refused.class, refused -> assertThat(refused.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .hasMessage(
                                "Secret " + namespace + "/gone does not exist, and the files do not hold its data")));
        assertThat(server.api().get(poolKey())).isEmpty();
        assertThat(recorder.events()).isEmpty();
    }

    @Test
    void aSecretWhoseDataIsKeptElsewhereIsLeftAlone() {
        ClusterByHand.put(server.api(), WellKnownKinds.SECRET, namespace, "kept", "data: {a: Yg==}");

        ApplyResult result = apply(ApplyManifests.of(List.of(secret("kept", "type: Opaque"), pool(1)), namespace));

        assertThat(result).isInstanceOf(ApplyResult.Complete.class);
        assertThat(recorder.of(ManifestsAccepted.class).get(0).objects().get(0)).isInstanceOf(DiffEntry.Skipped.class);
        assertThat(recorder.of(AppliedObject.class)).hasSize(1);
        assertThat(server.api()
                        .get(WellKnownKinds.SECRET.in(namespace, "kept"))
                        .orElseThrow()
                        .text("data", "a"))
                .contains("Yg==");
    }

    @Test
    void anObjectThatIsBeingDeletedIsRefused() {
        Hosted.create(
                server.api(), HypershiftKinds.NODE_POOL, pool(1).with(List.of("test/hold"), "metadata", "finalizers"));
        server.api().delete(poolKey(), DeleteOptions.defaults());

        assertThat(apply(ApplyManifests.of(List.of(pool(1)), namespace)))
                .isInstanceOfSatisfying(ApplyResult.Refused.class, refused -> assertThat(
                                refused.reasons().get(0))
                        .hasMessage("NodePool " + namespace + "/c is being deleted"));
    }

    @Test
    void aNamespaceMayBeAmongTheManifests() {
        String fresh = namespace + "-fresh";
        Document own = Document.empty()
                .with("v1", "apiVersion")
                .with("Namespace", "kind")
                .with(fresh, "metadata", "name");

        assertThat(effects(ApplyManifests.of(List.of(Hosted.pool(fresh, "c", "c", 1), own), namespace)))
                .containsExactly(Effect.CREATED, Effect.CREATED);
        assertThat(server.api().get(HypershiftKinds.NODE_POOL.in(fresh, "c"))).isPresent();
    }

    @Test
    void aNamespaceThatIsMissingIsARefusal() {
        assertThat(apply(ApplyManifests.of(List.of(Hosted.pool("no-such-namespace", "c", "c", 1)), namespace)))
                .isInstanceOfSatisfying(
                        ApplyResult.Refused.class,
                        refused -> assertThat(refused.reasons().get(0).code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void documentsThatAreNoManifestsAreNotAccepted() {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> apply(ApplyManifests.of(List.of(), namespace)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
    }

    @Test
    void aFailureWhileWritingSaysWhatWasWrittenAndWhatNot() {
        ClusterApi failing = new ForwardingClusterApi(server.api()) {
            @Override
            public ClusterApi within(Deadline deadline) {
                return this;
            }

            @Override
            public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
                if (!options.dryRun() && kind.equals(HypershiftKinds.NODE_POOL)) {
                    throw HcpException.of(ErrorCode.UNREACHABLE, "the connection broke")
                            .build();
                }
                return super.apply(kind, object, options);
            }
        };

        ApplyResult result = new ApplyUseCase(TestServer.access(failing, CallOptions.defaults()))
                .execute(ApplyManifests.of(List.of(cluster(), pool(1)), namespace), recorder);

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Stopped.class, stopped -> {
            assertThat(stopped.failure().code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(stopped.applied())
                    .extracting(manifest -> manifest.key().kind())
                    .containsExactly(HypershiftKinds.HOSTED_CLUSTER);
            assertThat(stopped.remaining())
                    .extracting(manifest -> manifest.key().kind())
                    .containsExactly(HypershiftKinds.NODE_POOL);
        });
    }

    @Test
    void anInterruptStopsBeforeTheNextObject() {
        ProgressRecorder interrupting = new ProgressRecorder(event -> {
            if (event instanceof AppliedObject) {
                Thread.currentThread().interrupt();
            }
        });

        ApplyResult result = new ApplyUseCase(server.access())
                .execute(ApplyManifests.of(List.of(cluster(), pool(1)), namespace), interrupting);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOfSatisfying(ApplyResult.Stopped.class, stopped -> {
            assertThat(stopped.failure().code()).isEqualTo(ErrorCode.CANCELLED);
            assertThat(stopped.applied()).hasSize(1);
        });
        assertThat(server.api().get(poolKey())).isEmpty();
    }

    @Test
    void whatOneWaitsForAfterwards() {
        AppliedGoals goals = new AppliedGoals(server.access());
        List<Manifest> manifests = Manifests.of(List.of(cluster(), pool(1), secret("s", "data: {}")), namespace);

        assertThat(goals.find(manifests.get(0))).isEmpty();
        assertThat(goals.find(manifests.get(1))).get().satisfies(goal -> assertThat(goal.name())
                .isEqualTo("HostedCluster " + namespace + "/c to be available"));
        assertThat(goals.find(manifests.get(2))).get().satisfies(goal -> assertThat(goal.subject())
                .isEqualTo(poolKey()));
        Hosted.create(server.api(), HypershiftKinds.NODE_POOL, pool(1));
        assertThat(goals.find(manifests.get(1))).get().satisfies(goal -> assertThat(goal.name())
                .contains(Hosted.IMAGE));
    }

    private ApplyResult apply(ApplyManifests command) {
        return new ApplyUseCase(server.access()).execute(command, recorder);
    }

    private List<Effect> effects(ApplyManifests command) {
        ProgressRecorder own = new ProgressRecorder();
        new ApplyUseCase(server.access()).execute(command, own);
        return own.of(AppliedObject.class).stream().map(AppliedObject::effect).toList();
    }

    private long replicas() {
        return server.api()
                .get(poolKey())
                .orElseThrow()
                .number("spec", "replicas")
                .orElseThrow();
    }

    private static List<String> managers(ResourceKey key) {
        return server.api().get(key).orElseThrow().objects("metadata", "managedFields").stream()
                .map(entry -> entry.text("manager").orElse(""))
                .toList();
    }

    private ResourceKey poolKey() {
        return HypershiftKinds.NODE_POOL.in(namespace, "c");
    }

    private Document cluster() {
        return Hosted.cluster(namespace, "c");
    }

    private Document pool(int replicas) {
        return Hosted.pool(namespace, "c", "c", replicas);
    }

    private Document broken() {
        return pool(1).with("lots", "spec", "platform", "kubevirt", "compute", "memory");
    }

    private Document secret(String name, String yaml) {
        return ClusterByHand.parse(yaml)
                .with("v1", "apiVersion")
                .with("Secret", "kind")
                .with(name, "metadata", "name");
    }
}
