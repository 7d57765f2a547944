package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * What somebody waits for.
 *
 * @param subject the HostedCluster or NodePool that it is about
 * @param name what it is, as a phrase for people: {@code HostedCluster clusters/example to be available}
 * @param objects those that tell how far it is
 * @param evaluate looks at all of them, as they are now
 */
public record Goal(
        ResourceKey subject, String name, WatchQuery objects, Function<Collection<Document>, Progress> evaluate) {

    /** Checks that nothing is missing. */
    public Goal {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(objects, "objects");
        Objects.requireNonNull(evaluate, "judge");
    }
}
