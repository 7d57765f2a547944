package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ListClustersUseCaseTest extends ListFixture {
    @Test
    void clustersOfANamespace() {
        ClusterByHand cluster = ClusterByHand.on(management).ready();
        ClusterByHand.on(management);

        List<String> listed = all(
                clusters(Scope.namespace(cluster.namespace()), Selection.all()).pages(),
                row -> row.document() + " " + row.overview().version());

        assertThat(listed).containsExactly(cluster.key() + " 4.19.3");
    }

    @Test
    void clustersOfAllNamespaces() {
        ClusterByHand one = ClusterByHand.on(management);
        ClusterByHand two = ClusterByHand.on(management);

        assertThat(all(clusters(Scope.allNamespaces(), Selection.all()).pages(), row -> row.document()
                        .namespace()))
                .contains(one.namespace(), two.namespace());
    }

    @Test
    void aNameInAllNamespacesIsNoCommand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListClusters(Scope.allNamespaces(), Selection.named("c")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListNodePools(Scope.allNamespaces(), Selection.named("c"), ""));
    }

    @Test
    void theClusterOfANameOrNone() {
        ClusterByHand cluster = ClusterByHand.on(management);
        Scope scope = Scope.namespace(cluster.namespace());

        assertThat(all(clusters(scope, Selection.named("c")).pages(), row -> row.overview()
                        .name()))
                .containsExactly("c");
        Iterator<List<Row<ClusterOverview>>> missing =
                clusters(scope, Selection.named("d")).pages();
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(missing::next)
                .withMessage("there is no HostedCluster " + cluster.namespace() + "/d")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void eachOfSeveralNamesHasItsPageOrItsFailure() {
        ClusterByHand cluster = ClusterByHand.on(management);
        Hosted.create(management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(cluster.namespace(), "b"));
        Iterator<List<Row<ClusterOverview>>> pages = clusters(
                        Scope.namespace(cluster.namespace()), Selection.named(List.of("c", "d", "b")))
                .pages();

        assertThat(pages.next())
                .extracting(Row::toString)
                .containsExactly(cluster.key().toString());
        assertThatExceptionOfType(HcpException.class).isThrownBy(pages::next).satisfies(e -> assertThat(e.code())
                .isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(pages.next()).hasSize(1);
        assertThat(pages.hasNext()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListClusters(Scope.allNamespaces(), Selection.named(List.of("c", "d"))));
    }

    @Test
    void clustersWithLabelsAndFields() {
        ClusterByHand cluster = ClusterByHand.on(management).change("{metadata: {labels: {team: blue}}}");
        Scope scope = Scope.namespace(cluster.namespace());

        assertThat(all(
                        clusters(scope, Selection.matching("team=blue", "metadata.name=c"))
                                .pages(),
                        Row::toString))
                .hasSize(1);
        assertThat(all(
                        clusters(scope, Selection.matching("", "metadata.name!=c"))
                                .pages(),
                        Row::toString))
                .isEmpty();
        assertThat(all(
                        clusters(scope, Selection.matching("team=red", "metadata.name=c"))
                                .pages(),
                        Row::toString))
                .isEmpty();
    }

    @Test
    void clustersWithLabels() {
        ClusterByHand cluster = ClusterByHand.on(management).change("{metadata: {labels: {team: blue}}}");
        Scope scope = Scope.namespace(cluster.namespace());

        assertThat(all(clusters(scope, Selection.labelled("team=blue")).pages(), Row::toString))
                .hasSize(1);
        assertThat(all(clusters(scope, Selection.labelled("team=red")).pages(), Row::toString))
                .isEmpty();
    }

    @Test
    void pagesAreReadWhenTheyAreAskedFor() {
        ClusterByHand cluster = ClusterByHand.on(management);
        for (int i = 0; i < ListQuery.DEFAULT_LIMIT; i++) {
            Hosted.create(
                    management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(cluster.namespace(), "c" + i));
        }
        FailingCluster counting = FailingCluster.never(management.api());
        var pages = new ListClustersUseCase(cluster.access(counting))
                .execute(new ListClusters(Scope.namespace(cluster.namespace()), Selection.all()))
                .pages();

        assertThat(counting.listed()).isEmpty();
        assertThat(pages.next()).hasSize(ListQuery.DEFAULT_LIMIT);
        assertThat(counting.listed()).hasSize(1);
        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.next()).hasSize(1);
        assertThat(pages.hasNext()).isFalse();
    }

    private static ListResult<Row<ClusterOverview>> clusters(Scope scope, Selection selection) {
        return new ListClustersUseCase(management.access()).execute(new ListClusters(scope, selection));
    }
}
