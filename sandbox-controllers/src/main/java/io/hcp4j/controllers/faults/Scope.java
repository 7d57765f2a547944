package io.hcp4j.controllers.faults;

import io.hcp4j.ports.stability.Experimental;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clusters that a fault affects.
 *
 * @param clusters the hosted clusters, each as {@code NAMESPACE/NAME}; empty for all
 */
@Experimental
public record Scope(Set<String> clusters) {
    private static final Scope EVERYTHING = new Scope(Set.of());

    /** Copies the set and checks its entries. */
    public Scope {
        clusters = Set.copyOf(clusters);
        clusters.forEach(Scope::check);
    }

    /** All hosted clusters, and what belongs to none. */
    public static Scope everything() {
        return EVERYTHING;
    }

    /** One hosted cluster. */
    public static Scope of(String namespace, String name) {
        return new Scope(Set.of(namespace + "/" + name));
    }

    /**
     * Reads comma-separated hosted clusters, spaces allowed; nothing stands for everything.
     *
     * @throws IllegalArgumentException when an entry is not {@code NAMESPACE/NAME}
     */
    public static Scope parse(String text) {
        return new Scope(new TreeSet<>(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()));
    }

    /** What {@link #parse} reads. */
    public String text() {
        return String.join(",", new TreeSet<>(clusters));
    }

    /**
     * Whether a hosted cluster is affected.
     *
     * @param controlPlaneNamespace of the hosted cluster, on the management cluster
     */
    boolean includes(String controlPlaneNamespace) {
        return clusters.isEmpty()
                || clusters.stream()
                        .anyMatch(
                                each -> each.replace('/', '-').replace('.', '-').equals(controlPlaneNamespace));
    }

    private static void check(String cluster) {
        if (!cluster.matches("[^/]+/[^/]+")) {
            throw new IllegalArgumentException("a hosted cluster is named NAMESPACE/NAME, not \"" + cluster + "\"");
        }
    }
}
