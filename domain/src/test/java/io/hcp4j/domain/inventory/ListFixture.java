package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Change;
import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/** Two clusters for the tests of lists, and how they read them. */
abstract class ListFixture {
    static final Duration LONG = Duration.ofSeconds(30);

    static TestServer management;
    static TestServer other;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
        other = TestServer.start("other");
    }

    @AfterAll
    static void end() {
        management.close();
        other.close();
    }

    /** The next news. */
    static <T> List<Change<T>> next(Changes<T> changes) {
        List<Change<T>> news = List.of();
        long end = System.nanoTime() + LONG.toNanos();
        while (news.isEmpty() && System.nanoTime() < end) {
            news = changes.next(Duration.ofSeconds(1));
        }
        assertThat(news).isNotEmpty();
        return news;
    }

    static <T> List<String> all(Iterator<List<T>> pages, Function<T, String> text) {
        List<String> all = new ArrayList<>();
        pages.forEachRemaining(page -> page.stream().map(text).forEach(all::add));
        return all;
    }

    static ListOfCluster of(ClusterByHand cluster, Selection selection) {
        return new ListOfCluster(cluster.namespace(), ClusterByHand.NAME, selection);
    }

    static ClusterByHand external() {
        ClusterByHand cluster = ClusterByHand.external(management, FailingCluster.never(other.api()));
        other.namespace(cluster.machines());
        return cluster;
    }

    static void otherPool(ClusterByHand cluster, String condition, String status) {
        ResourceKey pool = Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "others", "other", 1));
        Hosted.status(
                management.api(),
                pool,
                Map.of("conditions", List.of(Hosted.condition(condition, status, "of another"))));
    }
}
