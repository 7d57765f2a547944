package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps an object that is being deleted. */
final class Finalizers {
    static final String ORPHAN = "orphan";
    static final String FOREGROUND = "foregroundDeletion";

    private Finalizers() {}

    /** True when an object that is being deleted can go. */
    static boolean nothingHolds(Document object) {
        return object.list("metadata", "finalizers").isEmpty()
                && !heldAsNamespace(object)
                && !PodGracePeriod.holds(object);
    }

    /** The object as it is while it waits for its finalizers or its kubelet; null when it needs not wait. */
    static @Nullable Document waiting(Document object, DeleteOptions options, Cluster cluster) {
        List<@Nullable Object> finalizers = new ArrayList<>(object.list("metadata", "finalizers"));
        if (!options.propagation().isEmpty()) {
            finalizers.remove(ORPHAN);
            finalizers.remove(FOREGROUND);
        }
        if (options.propagation().equals("Orphan")) {
            finalizers.add(ORPHAN);
        }
        if (options.propagation().equals("Foreground")) {
            finalizers.add(FOREGROUND);
        }
        long grace = PodGracePeriod.seconds(object, options);
        if (finalizers.isEmpty() && !heldAsNamespace(object) && grace == 0) {
            return null;
        }
        MetadataEdit metadata = new MetadataEdit(object);
        if (finalizers.isEmpty()) {
            metadata.remove("finalizers");
        } else {
            metadata.set("finalizers", finalizers);
        }
        if (object.has("metadata", "deletionTimestamp")) {
            if (grace == 0 && PodGracePeriod.holds(object)) {
                metadata.set("deletionGracePeriodSeconds", 0L);
            }
            return metadata.done();
        }
        metadata.set("deletionTimestamp", cluster.timestampIn(grace));
        if (!isNamespace(object)) {
            metadata.set("deletionGracePeriodSeconds", grace);
        }
        object.number("metadata", "generation").ifPresent(count -> metadata.set("generation", count + 1));
        Document marked = metadata.done();
        return isNamespace(object) ? marked.with("Terminating", "status", "phase") : marked;
    }

    private static boolean heldAsNamespace(Document object) {
        return isNamespace(object) && !object.list("spec", "finalizers").isEmpty();
    }

    private static boolean isNamespace(Document object) {
        return object.kind().equals("Namespace") && object.apiVersion().equals("v1");
    }
}
