package io.hcp4j.domain.explain;

import io.hcp4j.domain.snapshot.CachedClusterReader;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * An observation that a user can look up.
 *
 * @param where the cluster it is on, as people call it
 * @param object what says so: {@code Service clusters-example/kube-apiserver}
 * @param words what it says, in its own words
 */
public record Evidence(String where, String object, String words) {

    /** Checks that nothing is missing. */
    public Evidence {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(words, "words");
    }

    /** What an object on a cluster says. */
    static Evidence of(CachedClusterReader sight, Document object, String words) {
        return new Evidence(sight.name(), object.toString(), words);
    }
}
