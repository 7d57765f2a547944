package io.hcp4j.domain.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a wait is for.
 *
 * @param subject the HostedCluster or NodePool of the wait
 * @param name the goal as a phrase for messages: {@code HostedCluster clusters/example to be available}
 * @param objects the objects that tell how far it is
 * @param evaluate judges all of them, as they are now
 * @param confirmation asks the cluster, once the objects say that the goal is reached, for what they do not report yet. While it takes that
 *     back, the wait continues and asks again
 */
public record Goal(
        ResourceKey subject,
        String name,
        WatchQuery objects,
        Function<Collection<Document>, Progress> evaluate,
        Confirmation confirmation) {

    /** Checks that nothing is missing. */
    public Goal {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(objects, "objects");
        Objects.requireNonNull(evaluate, "evaluate");
        Objects.requireNonNull(confirmation, "confirmation");
    }

    /** What is asked beyond the watched objects. */
    @FunctionalInterface
    public interface Confirmation {
        /**
         * Looks at what the watched objects may not report yet.
         *
         * @param objects the watched ones
         * @param reached what they say
         * @return the same, a pending progress, or one that says what could not be looked at
         */
        Progress confirm(ClusterApi cluster, Collection<Document> objects, Progress reached);
    }

    /** A goal of which the watched objects say all. */
    public Goal(
            ResourceKey subject, String name, WatchQuery objects, Function<Collection<Document>, Progress> evaluate) {
        this(subject, name, objects, evaluate, (cluster, all, reached) -> reached);
    }
}
