package io.hcp4j.controllers.crds;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Makes a cluster serve the kinds defined here. */
public final class CrdInstaller {
    private static final ApplyOptions AS_SANDBOX =
            ApplyOptions.by("hcp4j-sandbox").forced();
    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private CrdInstaller() {}

    /** {@link #install(ClusterApi, Collection)} of {@link Kinds#ALL}. */
    public static void install(ClusterApi cluster) {
        install(cluster, Kinds.ALL);
    }

    /**
     * Applies the definitions of some kinds and returns once objects of them can be read and written. Safe to repeat.
     *
     * @throws HcpException TIMEOUT when the server does not serve them within a minute, because names collide for example; else as
     *     {@link ClusterApi} says
     */
    public static void install(ClusterApi cluster, Collection<ResourceKind> kinds) {
        kinds.forEach(kind ->
                cluster.apply(Kinds.CUSTOM_RESOURCE_DEFINITION, CustomResourceDefinitions.of(kind), AS_SANDBOX));
        Deadline deadline = Deadline.after(WAIT);
        awaitEstablished(cluster, kinds, deadline);
        kinds.forEach(kind -> awaitServed(cluster, kind, deadline));
    }

    private static void awaitEstablished(ClusterApi cluster, Collection<ResourceKind> kinds, Deadline deadline) {
        Set<String> missing = kinds.stream().map(ResourceKind::toString).collect(Collectors.toCollection(TreeSet::new));
        WatchQuery all = new WatchQuery(Kinds.CUSTOM_RESOURCE_DEFINITION, "", "", "", "");
        try (WatchStream watch = cluster.watch(all)) {
            while (!missing.isEmpty()) {
                requireTime(deadline, String.join(", ", missing));
                watch.next(deadline.atMost(WAIT)).map(CrdInstaller::established).ifPresent(missing::remove);
            }
        }
    }

    /** The name of a definition that has just shown to be established, else "". */
    private static String established(WatchEvent event) {
        Document definition = Document.empty();
        if (event instanceof WatchEvent.Added added) {
            definition = added.object();
        } else if (event instanceof WatchEvent.Modified modified) {
            definition = modified.object();
        }
        return definition.objects("status", "conditions").stream()
                        .anyMatch(condition -> condition.text("type").orElse("").equals("Established")
                                && condition.text("status").orElse("").equals("True"))
                ? definition.name()
                : "";
    }

    /** The server's own view of its definitions may lag behind what its watches tell. */
    private static void awaitServed(ClusterApi cluster, ResourceKind kind, Deadline deadline) {
        while (true) {
            try {
                cluster.list(ListQuery.everywhere(kind).withLimit(1));
                return;
            } catch (HcpException e) {
                if (e.code() != ErrorCode.NOT_FOUND) {
                    throw e;
                }
            }
            requireTime(deadline, kind.toString());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static void requireTime(Deadline deadline, String missing) {
        if (deadline.expired()) {
            throw HcpException.of(ErrorCode.TIMEOUT, "the server does not serve " + missing)
                    .build();
        }
    }
}
