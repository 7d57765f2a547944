package io.hcp4j.domain.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a wait is for.
 *
 * @param subject the HostedCluster or NodePool of the wait
 * @param name the goal as a phrase for messages: {@code HostedCluster clusters/example to be available}
 * @param objects the objects that tell how far it is
 * @param evaluate judges all of them, as they are now
 * @param objection asks the cluster, once the objects say that the goal is reached, for what they do not report yet; empty when there is
 *     nothing. While it has an objection, the wait continues and asks again
 */
public record Goal(
        ResourceKey subject,
        String name,
        WatchQuery objects,
        Function<Collection<Document>, Progress> evaluate,
        BiFunction<ClusterApi, Collection<Document>, Optional<String>> objection) {

    /** Checks that nothing is missing. */
    public Goal {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(objects, "objects");
        Objects.requireNonNull(evaluate, "evaluate");
        Objects.requireNonNull(objection, "objection");
    }

    /** A goal of which the watched objects say all. */
    public Goal(
            ResourceKey subject, String name, WatchQuery objects, Function<Collection<Document>, Progress> evaluate) {
        this(subject, name, objects, evaluate, (cluster, all) -> Optional.empty());
    }
}
