package io.hcp4j.domain.check;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The cluster that a check looks at. Each object and each page of a list is read once for all checks of a run. Safe for use by many threads.
 */
public final class CheckSubject {
    private final ClusterApi cluster;
    private final Set<ClusterRole> roles;
    private final TextFormat format;
    private final Optional<String> pullSecret;

    /**
     * A cluster.
     *
     * @param roles what the cluster is
     * @param format reads the JSON texts that objects hold
     * @param pullSecret the pull secret that a hosted cluster is to get, as JSON; empty when there is none
     */
    public CheckSubject(ClusterApi cluster, Set<ClusterRole> roles, TextFormat format, Optional<String> pullSecret) {
        this.cluster = new SharedReads(cluster);
        this.roles = Set.copyOf(roles);
        this.format = Objects.requireNonNull(format, "format");
        this.pullSecret = Objects.requireNonNull(pullSecret, "pullSecret");
    }

    /** The cluster itself; reads are shared. A kind that is not served is NOT_FOUND. */
    public ClusterApi cluster() {
        return cluster;
    }

    /** What the cluster is. */
    public Set<ClusterRole> roles() {
        return roles;
    }

    /** Reads the JSON texts that objects hold. */
    public TextFormat format() {
        return format;
    }

    /** The pull secret that a hosted cluster is to get, as JSON: a secret, which no result may hold. */
    public Optional<String> pullSecret() {
        return pullSecret;
    }

    /** Whether the cluster serves a kind. */
    public boolean serves(ResourceKind kind) {
        return cluster.serves(kind);
    }

    /** Reads one object; empty when it does not exist or its kind is not served. */
    public Optional<Document> find(ResourceKey key) {
        try {
            return cluster.get(key);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Reads all objects of a kind; none when the kind is not served. */
    public List<Document> all(ResourceKind kind) {
        return all(ListQuery.everywhere(kind));
    }

    /** Reads all pages of a list; none when the kind is not served. */
    public List<Document> all(ListQuery query) {
        List<Document> found = new ArrayList<>();
        try {
            new ObjectPages(cluster, query).forEachRemaining(found::addAll);
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
        return found;
    }
}
