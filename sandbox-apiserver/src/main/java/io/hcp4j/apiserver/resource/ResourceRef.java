package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.storage.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param type the resource
 * @param namespace "" for cluster-scoped resources and for all namespaces
 * @param name "" for the whole collection
 * @param subresource "" for the object itself
 */
public record ResourceRef(ResourceType type, String namespace, String name, String subresource) {

    /** The object itself. */
    public static ResourceRef of(ResourceType type, String namespace, String name) {
        return new ResourceRef(type, namespace, name, "");
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
    public ResourceRef whole() {
        return subresource.isEmpty() ? this : new ResourceRef(type, namespace, name, "");
    }

    /** The target at a place in the resource's collection. */
    public static ResourceRef at(ResourceType type, String key) {
        int slash = key.indexOf('/');
        return type.namespaced() ? of(type, key.substring(0, slash), key.substring(slash + 1)) : of(type, "", key);
    }

    /** The newest version, to base a write on. */
    @Nullable
    public Version latest(Cluster cluster) {
        return cluster.store().collection(type.collection()).latest(key());
    }
}
