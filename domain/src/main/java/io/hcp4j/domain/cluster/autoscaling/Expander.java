package io.hcp4j.domain.cluster.autoscaling;

import io.hcp4j.domain.kubernetes.WireName;
import java.util.List;
import java.util.Objects;

/**
 * How the cluster autoscaler chooses the pool to grow ({@code spec.autoscaling.expanders}).
 *
 * <p>Not an enum, because it stands in lists, and a word that a newer server adds must not make the rest of the list unreadable.
 *
 * @param wireName the word, exactly as the API spells it
 */
public record Expander(String wireName) implements WireName {
    /** The pool that leaves the least idle. */
    public static final Expander LEAST_WASTE = new Expander("LeastWaste");

    /** The pool that a priority list names first. */
    public static final Expander PRIORITY = new Expander("Priority");

    /** Any pool. */
    public static final Expander RANDOM = new Expander("Random");

    /** The words this version of hcp4j knows. */
    public static final List<Expander> KNOWN = List.of(LEAST_WASTE, PRIORITY, RANDOM);

    /** Checks that nothing is missing. */
    public Expander {
        Objects.requireNonNull(wireName, "wireName");
    }

    @Override
    public String toString() {
        return wireName;
    }
}
