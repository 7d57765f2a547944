package io.hcp4j.domain.overview;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.document.Document;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The HostedClusters of a management cluster, a page at a time: each page is read when it is asked for, and none is kept. There is at
 * least one page, which may be empty. {@link #next()} fails as {@link ClusterApi#list} does.
 */
public final class ClusterPages implements Iterator<List<Document>> {
    private final ClusterApi management;
    private Optional<ListQuery> query;

    private ClusterPages(ClusterApi management, ListQuery first) {
        this.management = Objects.requireNonNull(management, "management");
        this.query = Optional.of(first);
    }

    /** Those of one namespace. */
    public static ClusterPages in(ClusterApi management, String namespace) {
        return new ClusterPages(management, ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, namespace));
    }

    /** Those of all namespaces. */
    public static ClusterPages everywhere(ClusterApi management) {
        return new ClusterPages(management, ListQuery.everywhere(HypershiftKinds.HOSTED_CLUSTER));
    }

    @Override
    public boolean hasNext() {
        return query.isPresent();
    }

    @Override
    public List<Document> next() {
        ListQuery asked = query.orElseThrow(NoSuchElementException::new);
        Page page = management.list(asked);
        query = page.next(asked);
        return page.items();
    }
}
