package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Change;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListNodePoolsUseCaseTest extends ListFixture {
    @Test
    void poolsOfOneClusterOrOfAny() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("workers", 2);
        Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "others", "other", 1));
        Scope scope = Scope.namespace(cluster.namespace());
        ListNodePoolsUseCase useCase = new ListNodePoolsUseCase(cluster.access());

        assertThat(all(
                        useCase.execute(new ListNodePools(scope, Selection.all(), "c"))
                                .pages(),
                        row -> row.overview().name() + " " + row.overview().desired()))
                .containsExactly("workers 2");
        assertThat(all(
                        useCase.execute(new ListNodePools(scope, Selection.all(), ""))
                                .pages(),
                        row -> row.overview().name()))
                .containsExactly("others", "workers");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase.execute(new ListNodePools(scope, Selection.named("others"), "c"))
                        .pages()
                        .next());
    }

    @Test
    void aWatchedListTellsWhatIsThereAndThenEachChange() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("a", 1);
        cluster.pool("b", 1);
        otherPool(cluster, "Ready", "True");
        try (var changes = new ListNodePoolsUseCase(cluster.access())
                .execute(new ListNodePools(Scope.namespace(cluster.namespace()), Selection.all(), "c"))
                .watch()) {
            assertThat(told(next(changes))).containsExactly("ADDED a 1", "ADDED b 1");
            management
                    .api()
                    .patch(
                            HypershiftKinds.NODE_POOL.in(cluster.namespace(), "b"),
                            Patch.merge(ClusterByHand.parse("{spec: {replicas: 3}}")),
                            TestServer.TEST);
            assertThat(told(next(changes))).containsExactly("MODIFIED b 3");
            management.api().delete(HypershiftKinds.NODE_POOL.in(cluster.namespace(), "a"), DeleteOptions.defaults());
            assertThat(told(next(changes))).containsExactly("DELETED a 1");
            assertThat(changes.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aWatchOfOneNameTellsNothingOfTheOthers() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("a", 1);
        cluster.pool("b", 1);
        try (var changes = new ListNodePoolsUseCase(cluster.access())
                .execute(new ListNodePools(Scope.namespace(cluster.namespace()), Selection.named("b"), ""))
                .watch()) {
            assertThat(told(next(changes))).containsExactly("ADDED b 1");
        }
    }

    private static List<String> told(List<Change<Row<NodePoolOverview>>> changes) {
        return changes.stream()
                .map(change -> change.type() + " " + change.row().overview().name() + " "
                        + change.row().overview().desired())
                .toList();
    }
}
