package io.hcp4j.domain.waiting;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.server.CountingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchSharingClusterTest {
    private static final int MANY = 40;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<ResourceKind> KINDS = Set.of(HypershiftKinds.HOSTED_CLUSTER, HypershiftKinds.NODE_POOL);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("shared");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void manyWaitsOfOneKindAreOneWatch() throws Exception {
        CountingCluster counted = new CountingCluster(server.api(), query -> true);
        List<ResourceKey> pools = new ArrayList<>();
        for (String namespace : List.of(server.freshNamespace(), server.freshNamespace())) {
            for (int i = 0; i < MANY / 2; i++) {
                pools.add(pool(namespace, "pool-" + i));
            }
        }
        CountDownLatch waiting = new CountDownLatch(MANY);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS)) {
            List<Future<WaitResult>> waits = pools.stream()
                    .map(pool -> threads.submit(() -> new Wait(shared, event -> countFirst(event, waiting))
                            .until(NodePoolGoals.ready(pool), Deadline.after(SOON))))
                    .toList();
            assertThat(waiting.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(counted.opened()).hasSize(1);
            for (ResourceKey pool : pools) {
                Hosted.status(server.api(), pool, Hosted.ready(1));
            }
            for (Future<WaitResult> wait : waits) {
                assertThat(wait.get(SOON.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(WaitResult.Reached.class);
            }
            assertThat(counted.opened()).hasSize(1);
            assertThat(counted.open()).as("watches after the last wait").isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoComesLaterIsToldWhatThereIsAndOnlyWhatIsAskedFor() {
        String namespace = server.freshNamespace();
        ResourceKey one = pool(namespace, "one");
        ResourceKey other = pool(namespace, "other");
        CountingCluster counted = new CountingCluster(server.api(), query -> true);
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS);
                WatchStream all =
                        shared.watch(WatchQuery.after(ListQuery.in(HypershiftKinds.NODE_POOL, namespace), ""))) {
            assertThat(told(all, 4)).startsWith("Reset").endsWith("Bookmark").contains("Added one", "Added other");

            try (WatchStream late = shared.watch(WatchQuery.of(one))) {
                assertThat(told(late, 3)).containsExactly("Reset", "Added one", "Bookmark");
                Hosted.status(server.api(), other, Hosted.ready(1));
                Hosted.status(server.api(), one, Hosted.ready(1));
                assertThat(told(late, 1)).containsExactly("Modified one");
                server.api().delete(one, DeleteOptions.defaults());
                assertThat(told(late, 1)).containsExactly("Deleted one");
            }
            assertThat(told(all, 3)).containsExactly("Modified other", "Modified one", "Deleted one");
            assertThat(counted.opened()).hasSize(1);
        }
    }

    @Test
    void aSlowReaderIsToldAnewInsteadOfEverythingInBetween() {
        String namespace = server.freshNamespace();
        ResourceKey pool = pool(namespace, "busy");
        CountingCluster counted = new CountingCluster(server.api(), query -> true);
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS);
                WatchStream slow = shared.watch(WatchQuery.of(pool));
                WatchStream quick = shared.watch(WatchQuery.of(pool))) {
            told(slow, 3);
            told(quick, 3);
            int changes = 300;
            for (int i = 1; i <= changes; i++) {
                Hosted.status(server.api(), pool, Hosted.ready(i));
                told(quick, 1);
            }

            List<WatchEvent> left = new ArrayList<>();
            slow.next(SOON).ifPresent(left::add);
            for (var event = slow.next(Duration.ZERO); event.isPresent(); event = slow.next(Duration.ZERO)) {
                left.add(event.get());
            }

            assertThat(left).hasSizeLessThan(changes).first().isInstanceOf(WatchEvent.Reset.class);
            assertThat(left.get(left.size() - 1)).isInstanceOfSatisfying(WatchEvent.Modified.class, last -> assertThat(
                            last.object().number("status", "replicas"))
                    .contains((long) changes));
        }
    }

    @Test
    void whoMayNotWatchAllNamespacesSharesThatOfOne() {
        String namespace = server.freshNamespace();
        ResourceKey pool = pool(namespace, "own");
        CountingCluster counted =
                new CountingCluster(server.api(), query -> query.namespace().equals(namespace));
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS);
                WatchStream first = shared.watch(WatchQuery.of(pool));
                WatchStream second = shared.watch(WatchQuery.of(pool))) {
            assertThat(told(first, 3)).contains("Added own");
            assertThat(told(second, 3)).contains("Added own");
            assertThat(counted.opened())
                    .containsExactly(new WatchQuery(HypershiftKinds.NODE_POOL, namespace, "", "", ""));
        }
    }

    @Test
    void whoMayWatchOneObjectOnlyStillDoes() {
        ResourceKey pool = pool(server.freshNamespace(), "own");
        CountingCluster counted = new CountingCluster(
                server.api(), query -> !query.fieldSelector().isEmpty());
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS);
                WatchStream watch = shared.watch(WatchQuery.of(pool))) {
            assertThat(told(watch, 3)).contains("Added own");
            assertThat(counted.opened()).containsExactly(WatchQuery.of(pool));
        }
    }

    @Test
    void otherKindsAndSelectorsAreWatchedByThemselves() {
        CountingCluster counted = new CountingCluster(server.api(), query -> true);
        List<WatchQuery> queries = List.of(
                WatchQuery.of(WellKnownKinds.CONFIG_MAP.in("default", "any")),
                new WatchQuery(HypershiftKinds.NODE_POOL, "default", "a=b", "", ""),
                new WatchQuery(HypershiftKinds.NODE_POOL, "default", "", "metadata.name=a,metadata.namespace=b", ""),
                new WatchQuery(HypershiftKinds.NODE_POOL, "default", "", "", "1"));
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS)) {
            queries.forEach(query -> shared.watch(query).close());
        }

        assertThat(counted.opened()).containsExactlyElementsOf(queries);
    }

    @Test
    void aWatchThatHasEndedIsReplacedByTheNextWait() {
        ResourceKey pool = pool(server.freshNamespace(), "again");
        CountingCluster counted = new CountingCluster(server.api(), query -> true);
        try (WatchSharingCluster shared = new WatchSharingCluster(counted, KINDS)) {
            WatchStream ended = shared.watch(WatchQuery.of(pool));
            counted.breakWatches();
            Eventually.gives("the end", SOON, ended::closed);

            try (WatchStream next = shared.watch(WatchQuery.of(pool))) {
                assertThat(told(next, 3)).contains("Added again");
            }
            assertThat(ended.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void theEndOfTheConnectionEndsThoseWhoWait() throws Exception {
        ResourceKey pool = pool(server.freshNamespace(), "closed");
        WatchSharingCluster shared = new WatchSharingCluster(new CountingCluster(server.api(), query -> true), KINDS);
        WatchStream watch = shared.watch(WatchQuery.of(pool));
        told(watch, 3);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> waiting =
                    thread.submit(() -> watch.next(Duration.ofMinutes(10)).isEmpty());

            shared.close();

            assertThat(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(watch.closed()).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void whoeverFollowsManyIsCalledWhenThereIsSomething() {
        ResourceKey pool = pool(server.freshNamespace(), "called");
        try (WatchSharingCluster shared =
                        new WatchSharingCluster(new CountingCluster(server.api(), query -> true), KINDS);
                WatchStream watch = shared.watch(WatchQuery.of(pool))) {
            told(watch, 3);
            CountDownLatch calls = new CountDownLatch(2);

            assertThat(watch.whenReady(calls::countDown)).isTrue();
            assertThat(calls.getCount()).as("called at once").isEqualTo(1);
            Hosted.status(server.api(), pool, Map.of("replicas", 1));

            Eventually.gives("the call", SOON, () -> calls.getCount() == 0);
        }
    }

    private static ResourceKey pool(String namespace, String name) {
        return Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, name, "example", 1));
    }

    private static void countFirst(ProgressEvent event, CountDownLatch waiting) {
        if (event instanceof WaitEvent.Progressed progressed
                && !progressed.progress().reached()) {
            waiting.countDown();
        }
    }

    private static List<String> told(WatchStream watch, int count) {
        List<String> told = new ArrayList<>();
        while (told.size() < count) {
            WatchEvent event = watch.next(SOON).orElseThrow();
            if (event instanceof WatchEvent.Added added) {
                told.add("Added " + added.object().name());
            } else if (event instanceof WatchEvent.Modified modified) {
                told.add("Modified " + modified.object().name());
            } else if (event instanceof WatchEvent.Deleted deleted) {
                told.add("Deleted " + deleted.object().name());
            } else {
                told.add(event.getClass().getSimpleName());
            }
        }
        return told;
    }
}
