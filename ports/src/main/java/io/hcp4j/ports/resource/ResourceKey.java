package io.hcp4j.ports.resource;

import java.util.Locale;
import java.util.Objects;

/**
 * The coordinates of one object.
 *
 * @param kind its kind
 * @param namespace its namespace; "" exactly when the kind is cluster-scoped
 * @param name its name, never empty
 */
public record ResourceKey(ResourceKind kind, String namespace, String name) {

    /** Checks that the coordinates fit the kind. */
    public ResourceKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a " + kind.kind() + " needs a name");
        }
        if (kind.namespaced() == namespace.isEmpty()) {
            throw new IllegalArgumentException(
                    kind.kind() + " is " + (kind.namespaced() ? "namespaced" : "cluster-scoped")
                            + ", namespace given: \"" + namespace + "\"");
        }
    }

    /** {@code hostedcluster.hypershift.openshift.io/example}, the way kubectl names an object that it changed. */
    public String reference() {
        String word = kind.kind().toLowerCase(Locale.ROOT);
        return (kind.group().isEmpty() ? word : word + "." + kind.group()) + "/" + name;
    }

    /** {@code HostedCluster clusters/example}, for messages. */
    @Override
    public String toString() {
        return kind.kind() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
