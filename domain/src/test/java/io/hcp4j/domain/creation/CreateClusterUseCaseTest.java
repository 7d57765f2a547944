package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.creation.FaultyCluster.Fault;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.ObjectResult;
import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.plan.ObjectState;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreateClusterUseCaseTest {
    private static final String PULL_SECRET = "{\"auths\":{\"registry.example.com\":{\"auth\":\"dTpw\"}}}";
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static TestServer server;

    private final String namespace = "new-" + NAMESPACES.incrementAndGet();
    private final ProgressRecorder progress = new ProgressRecorder();

    @BeforeAll
    static void startServer() {
        server = TestServer.start("creation");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void noInterruptIsLeft() {
        Thread.interrupted();
    }

    @Test
    void createsTheClusterAndWhatItRefersToInTheNameOfTheCaller() {
        FaultyCluster cluster = faulty(HypershiftKinds.NODE_POOL, Fault.NONE);

        CreationResult result = create(cluster, command().build());

        assertThat(effects(((CreationResult.Created) result).objectResults()))
                .containsExactly(
                        "Namespace CREATED",
                        "Secret CREATED",
                        "Secret CREATED",
                        "HostedCluster CREATED",
                        "NodePool CREATED");
        assertThat(progress.of(CreationEvent.ObjectDone.class)).hasSize(5);
        assertThat(stored(HypershiftKinds.HOSTED_CLUSTER.in(namespace, "team-a"))
                        .flatMap(found -> found.text("spec", "release", "image")))
                .contains(Releases.image("4.19.3"));
        assertThat(cluster.writes()).hasSize(5).allMatch(write -> write.fieldManager()
                .equals("my-platform"));
    }

    @Test
    void theSameCommandAgainChangesNothingAndKeepsTheEncryptionKey() {
        create(command().build());
        Optional<Document> key = stored(key());

        CreationResult again = create(command().build());

        assertThat(((CreationResult.Created) again).objectResults())
                .extracting(ObjectResult::effect)
                .containsOnly(Effect.UNCHANGED);
        assertThat(stored(key())).isPresent().isEqualTo(key);
    }

    @Test
    void anotherRequestForTheSameNameIsToldTheDifferencesAndChangesNothing() {
        create(command().build());
        ResourceKey pool = HypershiftKinds.NODE_POOL.in(namespace, "team-a");
        Optional<Document> before = stored(pool);

        CreationResult result = create(command()
                .request(
                        request().pool(nodes -> nodes.replicas(3).memory("8Gi")).build())
                .build());

        assertThat(((CreationResult.Differs) result).objects())
                .filteredOn(object -> object.planned().key().equals(pool))
                .flatExtracting(ObjectState::differences)
                .extracting(difference ->
                        difference.path() + " " + difference.present().orElse("") + " -> "
                                + difference.planned().orElse(""))
                .containsExactlyInAnyOrder("spec.replicas 2 -> 3", "spec.platform.kubevirt.compute.memory 4Gi -> 8Gi");
        assertThat(stored(pool)).isEqualTo(before);
    }

    @Test
    void aDryRunOnTheServerStoresNothing() {
        CreationResult result = create(command().dryRun(DryRun.SERVER).build());

        assertThat(((CreationResult.Accepted) result).objects()).hasSize(5).allMatch(ObjectState::missing);
        assertThat(stored(WellKnownKinds.NAMESPACE.named(namespace))).isEmpty();
    }

    @Test
    void aPlanIsADryRunWhateverTheCommandSays() {
        CreationResult result =
                new PlanClusterUseCase(access(server.api())).execute(command().build(), progress);

        assertThat(result).isInstanceOf(CreationResult.Accepted.class);
        assertThat(stored(WellKnownKinds.NAMESPACE.named(namespace))).isEmpty();
    }

    @Test
    void aDryRunOnTheClientAsksNobody() {
        CreationResult result = new CreateClusterUseCase(offline())
                .execute(command().dryRun(DryRun.CLIENT).build(), progress);

        assertThat(((CreationResult.Planned) result).plan().objects())
                .extracting(object -> object.kind().kind())
                .containsExactly("Namespace", "Secret", "Secret", "HostedCluster", "NodePool");
    }

    @Test
    void namesEveryProblemBeforeAnybodyIsAsked() {
        ClusterRequest wrong = ClusterRequest.kubevirt("Team_A")
                .pullSecret("{}")
                .pool(pool -> pool.cores(0))
                .build();

        CreationResult result = new CreateClusterUseCase(offline())
                .execute(CreateCluster.builder().request(wrong).build(), progress);

        assertThat(((CreationResult.Refused) result).problems())
                .extracting(problem -> problem.object() + ": " + problem.field())
                .contains(
                        "HostedCluster Team_A: metadata.name",
                        "NodePool Team_A: spec.platform.kubevirt.compute.cores",
                        "pull secret: auths")
                .doesNotContain("HostedCluster Team_A: spec.infraID", "HostedCluster Team_A: spec.release.image");
    }

    @Test
    void whatIsRequiredIsAProblemAndNoException() {
        ClusterRequest nothing = ClusterRequest.builder().build();

        List<Problem> problems = new CreateClusterUseCase(offline())
                .problems(
                        CreateCluster.builder()
                                .request(nothing)
                                .dryRun(DryRun.CLIENT)
                                .build(),
                        progress);

        assertThat(problems)
                .extracting(problem -> problem.object() + ": " + problem.field())
                .contains(": release", "HostedCluster: metadata.name")
                .anyMatch(problem -> problem.startsWith("pull secret: "));
    }

    @Test
    void saysWhatExistsWhenItStopsAndTheSameCommandGoesOn() {
        CreationResult stopped = create(
                faulty(HypershiftKinds.NODE_POOL, Fault.REFUSED), command().build());

        assertThat(((CreationResult.Stopped) stopped).cause().code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(effects(((CreationResult.Stopped) stopped).objectResults()))
                .containsExactly(
                        "Namespace CREATED",
                        "Secret CREATED",
                        "Secret CREATED",
                        "HostedCluster CREATED",
                        "NodePool MISSING");
        assertThat(progress.of(CreationEvent.Stopping.class)).hasSize(1);
        assertThat(effects(((CreationResult.Created) create(command().build())).objectResults()))
                .endsWith("HostedCluster UNCHANGED", "NodePool CREATED");
    }

    @Test
    void aRollbackDeletesWhatThisRunCreatedAndNothingElse() {
        server.namespace(namespace);
        ResourceKey theirs = WellKnownKinds.CONFIG_MAP.in(namespace, "theirs");
        server.api()
                .create(
                        WellKnownKinds.CONFIG_MAP,
                        Document.of(Map.of("metadata", Map.of("name", "theirs", "namespace", namespace))),
                        TestServer.TEST);

        CreationResult result = create(
                faulty(HypershiftKinds.NODE_POOL, Fault.REFUSED),
                command().rollback(true).build());

        CreationResult.Stopped stopped = (CreationResult.Stopped) result;
        assertThat(stopped.rollbackFailure()).isEmpty();
        assertThat(effects(stopped.objectResults()))
                .containsExactly(
                        "Namespace UNCHANGED",
                        "Secret REMOVED",
                        "Secret REMOVED",
                        "HostedCluster REMOVED",
                        "NodePool MISSING");
        assertThat(stored(key())).isEmpty();
        assertThat(stored(theirs)).isPresent();
    }

    @Test
    void anInterruptStopsItBetweenTwoObjectsAndStaysSet() {
        CreationResult result = create(
                faulty(WellKnownKinds.SECRET, Fault.INTERRUPTED), command().build());

        assertThat(Thread.interrupted()).isTrue();
        CreationResult.Stopped stopped = (CreationResult.Stopped) result;
        assertThat(stopped.cause().code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(effects(stopped.objectResults())).contains("Secret CREATED", "Secret MISSING", "NodePool MISSING");
        assertThat(create(command().build())).isInstanceOf(CreationResult.Created.class);
    }

    @Test
    void aRollbackIsNotStoppedByTheInterruptThatStoppedTheCreation() {
        CreationResult result = create(
                faulty(WellKnownKinds.SECRET, Fault.INTERRUPTED),
                command().rollback(true).build());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(effects(((CreationResult.Stopped) result).objectResults())).contains("Secret REMOVED");
        assertThat(stored(WellKnownKinds.SECRET.in(namespace, SecretNames.pullSecret("team-a"))))
                .isEmpty();
    }

    @Test
    void waitsUntilTheClusterIsRolledOut() {
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof CreationEvent.ObjectsComplete) {
                Rollouts.complete(server.api(), HypershiftKinds.HOSTED_CLUSTER.in(namespace, "team-a"), "4.19.3");
            }
        });

        CreationResult result = new CreateClusterUseCase(access(server.api()))
                .execute(command().waits(true).build(), hypershift);

        assertThat(result).isInstanceOf(CreationResult.Created.class);
        assertThat(hypershift.of(WaitEvent.Started.class)).hasSize(1);
    }

    @Test
    void theCallsDeadlineEndsTheWaitAndTheObjectsStay() {
        ClusterAccess hurried = new ClusterAccess(
                new Releases(),
                () -> server.api(),
                CallOptions.defaults().until(Deadline.after(Duration.ofSeconds(3))));

        CreationResult result =
                new CreateClusterUseCase(hurried).execute(command().waits(true).build(), progress);

        assertThat(result).isInstanceOf(CreationResult.TimedOut.class);
        assertThat(progress.of(CreationEvent.ObjectsComplete.class)).hasSize(1);
    }

    @Test
    void aRepeatablePlanHasTheSameKeyEachTimeAndThatOfAnEarlierOne() {
        CreateCluster repeatable =
                command().dryRun(DryRun.CLIENT).repeatable(true).build();
        Document derived = plannedKey(repeatable);
        Document random = plannedKey(command().dryRun(DryRun.CLIENT).build());

        assertThat(plannedKey(repeatable)).isEqualTo(derived).isNotEqualTo(random);
        assertThat(progress.of(CreationEvent.EncryptionKeyDerived.class)).hasSize(2);
        assertThat(plannedKey(CreateCluster.builder()
                        .from(repeatable)
                        .earlierRendering(List.of(random))
                        .build()))
                .isEqualTo(random);
    }

    private Document plannedKey(CreateCluster command) {
        CreationResult result = new CreateClusterUseCase(offline()).execute(command, progress);
        return ((CreationResult.Planned) result)
                .plan().objects().stream()
                        .filter(object -> object.key().equals(key()))
                        .findFirst()
                        .orElseThrow()
                        .document();
    }

    private CreationResult create(CreateCluster command) {
        return create(server.api(), command);
    }

    private CreationResult create(ClusterApi management, CreateCluster command) {
        return new CreateClusterUseCase(access(management)).execute(command, progress);
    }

    private static ClusterAccess access(ClusterApi management) {
        return new ClusterAccess(
                new Releases(), () -> management, CallOptions.defaults().withFieldManager("my-platform"));
    }

    private static ClusterAccess offline() {
        return new ClusterAccess(
                new Releases(),
                () -> {
                    throw new AssertionError("the management cluster is asked");
                },
                CallOptions.defaults());
    }

    private static FaultyCluster faulty(ResourceKind kind, Fault fault) {
        return new FaultyCluster(server.api(), kind, fault);
    }

    private CreateCluster.Builder command() {
        return CreateCluster.builder().request(request().build());
    }

    private ClusterRequest.Builder request() {
        return ClusterRequest.kubevirt("team-a")
                .pullSecret(PULL_SECRET)
                .namespace(namespace)
                .releaseImage(Releases.image("4.19.3"))
                .pool(pool -> pool.replicas(2));
    }

    private ResourceKey key() {
        return WellKnownKinds.SECRET.in(namespace, SecretNames.encryptionKey("team-a"));
    }

    private static Optional<Document> stored(ResourceKey key) {
        return server.api().get(key);
    }

    private static List<String> effects(List<ObjectResult> objectResults) {
        return objectResults.stream()
                .map(objectResult -> objectResult.planned().kind().kind() + " " + objectResult.effect())
                .toList();
    }
}
