package io.hcp4j.domain.listing;

import io.hcp4j.domain.server.CountingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergedWatchTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("server");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void allIsToldOnceEachWatchHasSaidSo() {
        String one = server.freshNamespace();
        String two = server.freshNamespace();
        create(one, "a");
        create(two, "b");
        try (WatchStream joint = joint(server.api(), one, two)) {
            List<String> told = new ArrayList<>();
            boolean synced = false;
            long end = System.nanoTime() + LONG.toNanos();
            while (!synced && System.nanoTime() < end) {
                Optional<WatchEvent> event = joint.next(Duration.ofSeconds(1));
                event.filter(WatchEvent.Added.class::isInstance)
                        .map(WatchEvent.Added.class::cast)
                        .map(added -> added.object().name())
                        .filter(List.of("a", "b")::contains)
                        .ifPresent(told::add);
                synced = event.filter(WatchEvent.Bookmark.class::isInstance).isPresent();
            }

            assertThat(told).containsExactlyInAnyOrder("a", "b");
            assertThat(joint.closed()).isFalse();
        }
    }

    @Test
    void closingItClosesEachWatch() {
        CountingCluster counting = new CountingCluster(server.api(), any -> true);
        WatchStream joint = joint(counting, server.freshNamespace(), server.freshNamespace());
        assertThat(counting.open()).isEqualTo(2);

        joint.close();

        assertThat(counting.open()).isZero();
        assertThat(joint.closed()).isTrue();
    }

    @Test
    void whoeverIsInterruptedGetsNothing() {
        try (WatchStream joint = joint(server.api(), server.freshNamespace())) {
            Thread.currentThread().interrupt();

            assertThat(joint.next(LONG)).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static WatchStream joint(ClusterApi cluster, String... namespaces) {
        return Source.watch(List.of(namespaces).stream()
                .map(namespace -> new Source(cluster, ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace)))
                .toList());
    }

    private static void create(String namespace, String name) {
        ResourceKind kind = WellKnownKinds.CONFIG_MAP;
        server.api()
                .create(
                        kind,
                        Document.of(Map.of("metadata", Map.of("name", name, "namespace", namespace))),
                        TestServer.TEST);
    }
}
