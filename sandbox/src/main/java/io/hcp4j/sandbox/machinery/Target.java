package io.hcp4j.sandbox.machinery;

import io.hcp4j.sandbox.storage.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param type the resource
 * @param namespace "" for cluster-scoped resources and for all namespaces
 * @param name "" for the whole collection
 * @param subresource "" for the object itself
 */
public record Target(ResourceType type, String namespace, String name, String subresource) {

    /** The object itself. */
    public static Target of(ResourceType type, String namespace, String name) {
        return new Target(type, namespace, name, "");
    }

    /** Where the object is in its collection. */
    public String key() {
        return type.key(namespace, name);
    }

    /** What the keys of the collection that is meant begin with. */
    public String prefix() {
        return namespace.isEmpty() ? "" : namespace + "/";
    }

    /** The object itself, when the target is one of its subresources. */
    public Target whole() {
        return subresource.isEmpty() ? this : new Target(type, namespace, name, "");
    }

    /** The target that a version of the same collection stands for. */
    static Target of(ResourceType type, Version version) {
        int slash = version.key().indexOf('/');
        return of(
                type,
                type.namespaced() ? version.key().substring(0, slash) : "",
                type.namespaced() ? version.key().substring(slash + 1) : version.key());
    }

    /** The newest version, to base a write on. */
    @Nullable
    Version latest(Cluster cluster) {
        return cluster.store().collection(type.collection()).latest(key());
    }
}
