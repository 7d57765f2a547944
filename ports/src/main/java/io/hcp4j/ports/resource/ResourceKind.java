package io.hcp4j.ports.resource;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of Kubernetes object at one API version.
 *
 * @param group API group; "" for the core group
 * @param version API version within the group, for example {@code v1beta1}
 * @param kind the kind as it stands in manifests, for example {@code HostedCluster}
 * @param plural the kind as it stands in URLs, for example {@code hostedclusters}
 * @param namespaced whether its objects live in namespaces
 */
public record ResourceKind(String group, String version, String kind, String plural, boolean namespaced) {

    /** Checks that nothing is missing. */
    public ResourceKind {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(plural, "plural");
    }

    /** A namespaced kind. */
    public static ResourceKind namespaced(String group, String version, String kind, String plural) {
        return new ResourceKind(group, version, kind, plural, true);
    }

    /** A cluster-scoped kind. */
    public static ResourceKind clusterScoped(String group, String version, String kind, String plural) {
        return new ResourceKind(group, version, kind, plural, false);
    }

    /** {@code apiVersion} as it stands in manifests. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The key of one object of this kind in a namespace. */
    public ResourceKey in(String namespace, String name) {
        return new ResourceKey(this, namespace, name);
    }

    /** The key of one cluster-scoped object of this kind. */
    public ResourceKey named(String name) {
        return new ResourceKey(this, "", name);
    }

    /** Written by hand because every command compares kinds: a record's own takes the JVM 40 ms to make at the first call. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceKind that
                && kind.equals(that.kind)
                && group.equals(that.group)
                && version.equals(that.version)
                && plural.equals(that.plural)
                && namespaced == that.namespaced;
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, version, kind, plural, namespaced);
    }

    /** {@code plural.group}, the way kubectl names it in messages. */
    @Override
    public String toString() {
        return group.isEmpty() ? plural : plural + "." + group;
    }
}
