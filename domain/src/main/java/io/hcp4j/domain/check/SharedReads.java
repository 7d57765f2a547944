package io.hcp4j.domain.check;

import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.AccessReviewResult;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A cluster that is asked each question once, however many checks ask it at the same time or later; a failure is the answer to all of them. */
final class SharedReads extends ForwardingClusterApi {
    private final Map<Object, FutureTask<?>> answers = new ConcurrentHashMap<>();

    SharedReads(ClusterApi cluster) {
        super(cluster);
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        return once(key, () -> super.get(key));
    }

    @Override
    public Page list(ListQuery query) {
        return once(query, () -> super.list(query));
    }

    @Override
    public boolean serves(ResourceKind kind) {
        return once(kind, () -> super.serves(kind));
    }

    @Override
    public AccessReviewResult review(AccessReview question) {
        return once(question, () -> super.review(question));
    }

    @Override
    public ServerVersion version() {
        return once("version", super::version);
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return new SharedReads(view(deadline));
    }

    /** The keys of questions of different types are never equal, so each has answers of its type. */
    @SuppressWarnings("unchecked")
    private <T> T once(Object question, Supplier<T> asked) {
        FutureTask<T> mine = new FutureTask<>(asked::get);
        FutureTask<T> first = (FutureTask<T>) answers.putIfAbsent(question, mine);
        if (first == null) {
            mine.run();
            first = mine;
        }
        return CheckAnswer.await(first);
    }
}
