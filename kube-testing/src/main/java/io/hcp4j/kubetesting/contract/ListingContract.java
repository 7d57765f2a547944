package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class ListingContract extends FaultCase {
    private static final ResourceKind UNSERVED = ResourceKind.namespaced("none.invalid", "v1", "Nothing", "nothings");

    private final ClusterApi api = throughProxy();
    private final ListQuery mine =
            ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace).withLabels("tck=yes");

    ListingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> names = List.of("a", "b", "c", "d", "e");
        names.forEach(name -> create(api, name));
        List<String> read = new ArrayList<>();
        int pages = 0;

        for (Optional<ListQuery> query = Optional.of(mine.withLimit(2)); query.isPresent(); pages++) {
            Page page = api.list(query.get());
            page.items().forEach(item -> read.add(item.name()));
            query = page.next(query.get());
        }

        assertThat(read).containsExactlyElementsOf(names);
        assertThat(pages).isEqualTo(3);
        assertThat(proxy.arrived(Seen.list("configmaps"))).hasSize(3);
    }

    @Test
    void itemsCarryTheirKind() {
        create(api, "one");

        Page page = api.list(mine);

        assertThat(page.items()).extracting(Document::kind).containsExactly("ConfigMap");
        assertThat(page.items()).extracting(Document::apiVersion).containsExactly("v1");
        assertThat(page.resourceVersion()).isNotEmpty();
        assertThat(page.continueToken()).isEmpty();
    }

    @Test
    void selectorsSelect() {
        create(api, "one");
        create(api, "two");

        assertThat(api.list(mine.withFields("metadata.name=two")).items())
                .extracting(Document::name)
                .containsExactly("two");
        assertThat(api.list(mine.withLabels("tck in (no)")).items()).isEmpty();
    }

    @Test
    void allNamespacesAreOneList() {
        create(api, "one");

        assertThat(api.list(ListQuery.everywhere(WellKnownKinds.CONFIG_MAP)
                                .withFields("metadata.namespace=" + namespace)
                                .withLabels("tck=yes"))
                        .items())
                .hasSize(1);
    }

    @Test
    void aKindThatIsNotServedIsAnError() {
        assertThat(failure(() -> api.list(ListQuery.in(UNSERVED, namespace))).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void anExpiredPositionIsToldAtOnce() {
        proxy.next(1, Seen.list("configmaps"), Fault.status(410, "Expired"));

        assertThat(failure(() -> api.list(mine.continuedFrom("old"))).code()).isEqualTo(ErrorCode.EXPIRED);
        assertThat(proxy.arrived(Seen.list("configmaps"))).hasSize(1);
    }
}
