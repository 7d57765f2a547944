package io.hcp4j.sdk;

import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.waiting.NodePoolCondition;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HcpClientTest {
    private static final int SECONDS = 30;
    private static final String PULL_SECRET = "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}";

    private static ManagementServer server;

    @BeforeAll
    static void start() {
        server = ManagementServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void scalesAndReadsThroughTheConnectionOfTheProgramAndLeavesItOpen() {
        String namespace = server.namespace();
        server.pool(namespace, "small");
        server.pool(namespace, "other");
        WatchedConnection own = new WatchedConnection(server.api());
        try (HcpClient hcp = HcpClient.builder().client(own).build()) {
            NodePoolsClient pools = hcp.nodePools().inNamespace(namespace);

            assertThat(pools.scale("small", 3)).isInstanceOf(ChangeResult.Done.class);

            assertThat(pools.get("small").orElseThrow().spec().replicas()).contains(3);
            assertThat(pools.get("other").orElseThrow().spec().replicas()).contains(1);
            assertThat(pools.get("absent")).isEmpty();
            assertThat(pools.list("team-a").stream().map(NodePoolOverview::name))
                    .containsExactlyInAnyOrder("small", "other");
            assertThat(pools.list("team-b")).isEmpty();
            assertThat(hcp.nodePools().get("small"))
                    .as("in the namespace clusters")
                    .isEmpty();
            assertThatThrownBy(() -> pools.scale("absent", 1)).satisfies(is(ErrorCode.NOT_FOUND));
        }
        assertThat(own.closed()).isFalse();
    }

    @Test
    void connectsByAKubeconfigWithTheLibraryOfTheClassPath() {
        String namespace = server.namespace();
        server.pool(namespace, "small");
        try (HcpClient hcp = HcpClient.builder().kubeconfig(server.kubeconfig()).build()) {
            assertThat(hcp.nodePools().inNamespace(namespace).get("small")).isPresent();
        }
    }

    @Test
    void createsInTheNamespaceOfTheSubClient() {
        String namespace = server.namespace();
        try (HcpClient hcp = client()) {
            CreateCluster command = CreateCluster.builder()
                    .request(ClusterRequest.kubevirt("team-a")
                            .pullSecret(PULL_SECRET)
                            .namespace(namespace)
                            .releaseImage("registry.example.com/release:4.19.3-x86_64")
                            .pool(pool -> pool.replicas(2).memory("8Gi"))
                            .build())
                    .registryCheck(false)
                    .versionCheck(false)
                    .build();

            CreationResult result = hcp.clusters().create(command);

            assertThat(result).isInstanceOf(CreationResult.Created.class);
            assertThat(hcp.clusters().inNamespace(namespace).list()).hasSize(1);
            assertThat(hcp.nodePools().inNamespace(namespace).list("team-a")).hasSize(1);
        }
    }

    @Test
    void theFieldManagerIsTheClientsOrTheSubClients() {
        String namespace = server.namespace();
        ResourceKey one = server.pool(namespace, "one");
        ResourceKey two = server.pool(namespace, "two");
        try (HcpClient hcp = HcpClient.builder()
                .client(server.api())
                .fieldManager("my-platform")
                .build()) {
            NodePoolsClient pools = hcp.nodePools().inNamespace(namespace);
            pools.scale("one", 2);
            pools.withFieldManager("my-job").scale("two", 2);
        }
        assertThat(managers(one)).contains("my-platform").doesNotContain("my-job", "hcp4j");
        assertThat(managers(two)).contains("my-job").doesNotContain("my-platform", "hcp4j");
    }

    @Test
    void theTimeoutIsTheSubClients() {
        String namespace = server.namespace();
        server.pool(namespace, "slow");
        try (HcpClient hcp = client()) {
            long begin = System.nanoTime();

            WaitResult result = hcp.nodePools()
                    .inNamespace(namespace)
                    .withTimeout(Duration.ofMillis(300))
                    .waitFor("slow", NodePoolCondition.READY);

            assertThat(result).isInstanceOf(WaitResult.TimedOut.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(SECONDS));
        }
        assertThatThrownBy(() -> HcpClient.builder().timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyWaitsShareOneWatch() throws Exception {
        int many = 24;
        String namespace = server.namespace();
        List<ResourceKey> keys = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            keys.add(server.pool(namespace, "pool-" + i));
        }
        WatchedConnection own = new WatchedConnection(server.api());
        CountDownLatch waiting = new CountDownLatch(many);
        try (HcpClient hcp = HcpClient.builder()
                .client(own)
                .listener(event -> {
                    if (event instanceof WaitEvent.Progressed) {
                        waiting.countDown();
                    }
                })
                .build()) {
            NodePoolsClient pools = hcp.nodePools().inNamespace(namespace);
            List<Operation<WaitResult>> waits = keys.stream()
                    .map(key -> pools.waitForAsync(key.name(), NodePoolCondition.READY))
                    .toList();
            assertThat(waiting.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(own.watches()).isOne();

            keys.forEach(server::ready);

            waits.forEach(wait -> assertThat(wait.join()).isInstanceOf(WaitResult.Reached.class));
            assertThat(own.watches()).isOne();
        }
        assertThat(own.openWatches()).isZero();
    }

    @Test
    void anOperationTellsItsProgressAndMayBeCancelled() throws Exception {
        String namespace = server.namespace();
        server.pool(namespace, "slow");
        try (HcpClient hcp = client()) {
            CountDownLatch waiting = new CountDownLatch(1);
            Operation<WaitResult> wait = hcp.nodePools()
                    .inNamespace(namespace)
                    .withListener(event -> waiting.countDown())
                    .waitForAsync("slow", NodePoolCondition.READY);
            assertThat(waiting.await(SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(wait.cancel()).isTrue();

            assertThatThrownBy(wait::join).satisfies(is(ErrorCode.CANCELLED));
            RecordingSubscriber late = new RecordingSubscriber(Long.MAX_VALUE);
            wait.progress().subscribe(late);
            assertThat(late.end().await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(late.messages().get(0)).startsWith("waiting for NodePool " + namespace + "/slow");
            assertThat(late.failure()).isInstanceOf(HcpException.class);
            assertThat(hcp.nodePools().inNamespace(namespace).get("slow"))
                    .as("the client is as before")
                    .isPresent();
        }
    }

    @Test
    void closingCancelsTheCallsOfAllThreads() throws Exception {
        String namespace = server.namespace();
        server.pool(namespace, "slow");
        CountDownLatch waiting = new CountDownLatch(2);
        WatchedConnection own = new WatchedConnection(server.api());
        HcpClient hcp = HcpClient.builder()
                .client(own)
                .listener(event -> {
                    if (event instanceof WaitEvent.Progressed) {
                        waiting.countDown();
                    }
                })
                .build();
        NodePoolsClient pools = hcp.nodePools().inNamespace(namespace);
        Operation<WaitResult> operation = pools.waitForAsync("slow", NodePoolCondition.READY);
        CompletableFuture<WaitResult> blocking = CompletableFuture.supplyAsync(
                () -> pools.waitFor("slow", NodePoolCondition.READY), command -> new Thread(command).start());
        assertThat(waiting.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        long begin = System.nanoTime();

        hcp.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(operation.isDone()).isTrue();
        assertThatThrownBy(operation::join).satisfies(is(ErrorCode.CANCELLED));
        assertThatThrownBy(() -> blocking.get(SECONDS, TimeUnit.SECONDS))
                .cause()
                .satisfies(is(ErrorCode.CANCELLED));
        assertThat(own.openWatches()).isZero();
        assertThat(own.closed()).isFalse();
        assertThatThrownBy(() -> pools.get("slow")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pools.getAsync("slow")).isInstanceOf(IllegalStateException.class);
        hcp.close();
    }

    @Test
    void closingEndsWhatHasNotBegunAndLeavesTheExecutorOpen() throws Exception {
        ExecutorService busy = Executors.newSingleThreadExecutor();
        CountDownLatch goOn = new CountDownLatch(1);
        try {
            busy.execute(() -> {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            HcpClient hcp =
                    HcpClient.builder().client(server.api()).executor(busy).build();
            Operation<?> queued = hcp.clusters().listAsync();

            hcp.close();

            assertThat(queued.isDone()).isTrue();
            assertThatThrownBy(queued::join).satisfies(is(ErrorCode.CANCELLED));
            goOn.countDown();
            assertThat(busy.submit(() -> "still works").get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("still works");
        } finally {
            busy.shutdownNow();
        }
    }

    @Test
    void anOperationMayCloseItsOwnClient() {
        String namespace = server.namespace();
        server.pool(namespace, "slow");
        HcpClient hcp = client();
        long begin = System.nanoTime();

        Operation<WaitResult> wait = hcp.nodePools()
                .inNamespace(namespace)
                .withListener(event -> hcp.close())
                .waitForAsync("slow", NodePoolCondition.READY);

        assertThatThrownBy(wait::join).satisfies(is(ErrorCode.CANCELLED));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    private static HcpClient client() {
        return HcpClient.builder().client(server.api()).build();
    }

    private static List<String> managers(ResourceKey key) {
        return server.api().get(key).orElseThrow().objects("metadata", "managedFields").stream()
                .map(HcpClientTest::manager)
                .toList();
    }

    private static String manager(Document entry) {
        return entry.text("manager").orElse("");
    }

    private static ThrowingConsumer<Throwable> is(ErrorCode code) {
        return failure -> assertThat(((HcpException) failure).code()).isEqualTo(code);
    }
}
