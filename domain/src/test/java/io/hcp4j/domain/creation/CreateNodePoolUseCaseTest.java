package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.creation.FaultyCluster.Fault;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.ObjectResult;
import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreateNodePoolUseCaseTest {
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static TestServer server;

    private final String namespace = "pools-" + NAMESPACES.incrementAndGet();
    private final ProgressRecorder progress = new ProgressRecorder();

    @BeforeAll
    static void startServer() {
        server = TestServer.start("pools");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void createCluster() {
        ClusterRequest request = ClusterRequest.kubevirt("team-a")
                .pullSecret("{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}")
                .namespace(namespace)
                .releaseImage(Releases.image("4.19.3"))
                .withoutPool()
                .build();
        CreationResult result = new CreateClusterUseCase(access(server.api()))
                .execute(CreateCluster.builder().request(request).build(), new ProgressRecorder());
        assertThat(result).isInstanceOf(CreationResult.Created.class);
    }

    @Test
    void aPoolOfWhichNothingIsSaidHasTheDefaultsAndTheReleaseOfItsCluster() {
        CreationResult result = create(server.api(), command().build());

        assertThat(((CreationResult.Created) result).objectResults())
                .extracting(ObjectResult::effect)
                .containsExactly(Effect.CREATED);
        Document pool = stored().orElseThrow();
        assertThat(pool.value("spec", "replicas").map(String::valueOf)).contains("2");
        assertThat(pool.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("4Gi");
        assertThat(pool.text("spec", "release", "image")).contains(Releases.image("4.19.3"));
    }

    @Test
    void theSameCommandAgainChangesNothingAndAnotherIsToldTheDifference() {
        create(server.api(), command().build());

        assertThat(((CreationResult.Created) create(server.api(), command().build())).objectResults())
                .extracting(ObjectResult::effect)
                .containsExactly(Effect.UNCHANGED);
        assertThat(create(
                        server.api(),
                        command()
                                .request(
                                        request().pool(pool -> pool.replicas(5)).build())
                                .build()))
                .isInstanceOf(CreationResult.Differs.class);
    }

    @Test
    void aClusterThatDoesNotExistIsNamed() {
        CreationResult result = create(
                server.api(),
                command()
                        .request(NodePoolRequest.kubevirt("workers", "team-b")
                                .namespace(namespace)
                                .build())
                        .build());

        assertThat(result)
                .isEqualTo(new CreationResult.ClusterNotFound(HypershiftKinds.HOSTED_CLUSTER.in(namespace, "team-b")));
    }

    @Test
    void whatIsWrongWhateverTheClusterIsLikeIsSaidBeforeItIsAsked() {
        ClusterAccess offline = new ClusterAccess(
                new Releases(),
                () -> {
                    throw new AssertionError("the management cluster is asked");
                },
                CallOptions.defaults());

        CreationResult result = new CreateNodePoolUseCase(offline)
                .execute(
                        CreateNodePool.builder()
                                .request(NodePoolRequest.builder().build())
                                .build(),
                        progress);

        assertThat(((CreationResult.Refused) result).problems())
                .extracting(Problem::field)
                .contains("metadata.name", "spec.clusterName");
    }

    @Test
    void aReleaseThatIsNewerThanTheControlPlaneIsRefused() {
        Rollouts.complete(server.api(), HypershiftKinds.HOSTED_CLUSTER.in(namespace, "team-a"), "4.19.3");

        CreationResult result = create(
                server.api(),
                command()
                        .request(request()
                                .pool(pool -> pool.releaseImage(Releases.image("4.20.1")))
                                .build())
                        .build());

        assertThat(((CreationResult.Refused) result).problems())
                .extracting(Problem::field)
                .containsExactly("spec.release.image");
        assertThat(stored()).isEmpty();
    }

    @Test
    void dryRunsStoreNothing() {
        assertThat(create(server.api(), command().dryRun(DryRun.CLIENT).build()))
                .isInstanceOf(CreationResult.Planned.class);
        assertThat(create(server.api(), command().dryRun(DryRun.SERVER).build()))
                .isInstanceOf(CreationResult.Accepted.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void anInterruptDuringTheOnlyWriteComesTooLate() {
        FaultyCluster cluster = new FaultyCluster(server.api(), HypershiftKinds.NODE_POOL, Fault.INTERRUPTED);

        CreationResult result = create(cluster, command().build());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(CreationResult.Created.class);
    }

    @Test
    void waitsUntilItsNodesAreReady() {
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof CreationEvent.ObjectsComplete) {
                Rollouts.ready(server.api(), HypershiftKinds.NODE_POOL.in(namespace, "workers"), "4.19.3", 2);
            }
        });

        CreationResult result = new CreateNodePoolUseCase(access(server.api()))
                .execute(command().waits(true).build(), hypershift);

        assertThat(result).isInstanceOf(CreationResult.Created.class);
        assertThat(hypershift.of(WaitEvent.Progressed.class)).isNotEmpty();
    }

    private CreationResult create(ClusterApi management, CreateNodePool command) {
        return new CreateNodePoolUseCase(access(management)).execute(command, progress);
    }

    private static ClusterAccess access(ClusterApi management) {
        return new ClusterAccess(new Releases(), () -> management, CallOptions.defaults());
    }

    private CreateNodePool.Builder command() {
        return CreateNodePool.builder().request(request().build());
    }

    private NodePoolRequest.Builder request() {
        return NodePoolRequest.kubevirt("workers", "team-a").namespace(namespace);
    }

    private Optional<Document> stored() {
        return server.api().get(HypershiftKinds.NODE_POOL.in(namespace, "workers"));
    }
}
