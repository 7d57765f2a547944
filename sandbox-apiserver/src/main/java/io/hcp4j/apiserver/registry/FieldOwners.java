package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.patching.ownership.Author;
import io.hcp4j.apiserver.patching.ownership.FieldManager;
import io.hcp4j.apiserver.patching.ownership.FieldSet;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps {@code metadata.managedFields}: who set which fields. */
final class FieldOwners {
    private static final FieldSet STATUS = FieldSet.of("status");
    private static final FieldSet NOT_STATUS = FieldSet.of("spec").union(FieldSet.of("metadata"));
    /** What a built-in object without any field has, where its kind has these. */
    private static final List<String> ALWAYS = List.of("metadata", "spec", "status");

    private FieldOwners() {}

    /**
     * The object with its fields' owners after a write that was not an apply.
     *
     * @param next the object as it will be, with the owners that the client sent, if any
     * @param old the object before; null when it is new
     */
    static Document afterWrite(
            Document next, @Nullable Document old, ResourceRef target, WriteParameters writing, Instant now) {
        return Document.of(
                manager(target).updated(old == null ? null : old.asMap(), next.asMap(), author(target, writing, now)));
    }

    /**
     * The object that results when a manager applies a part of it.
     *
     * @param live the object before; null when it is not there
     * @param force whether to take over fields that others own
     * @throws StatusException when others own fields that would change
     */
    static Document applied(
            @Nullable Document live,
            Document part,
            ResourceRef target,
            WriteParameters writing,
            boolean force,
            Instant now) {
        return Document.of(manager(target)
                .applied(live == null ? null : live.asMap(), part.asMap(), author(target, writing, now), force));
    }

    private static FieldManager manager(ResourceRef target) {
        ResourceType type = target.type();
        FieldManager manager = new FieldManager(type.shape());
        if (!type.rules().custom()) {
            manager = manager.startingFrom(blank(type));
        }
        if (target.subresource().equals("status")) {
            return manager.resetting(NOT_STATUS);
        }
        return type.abilities().status() ? manager.resetting(STATUS) : manager;
    }

    private static Map<String, @Nullable Object> blank(ResourceType type) {
        Map<String, @Nullable Object> blank = new LinkedHashMap<>();
        ALWAYS.stream().filter(type.shape()::declares).forEach(name -> blank.put(name, Map.of()));
        return blank;
    }

    private static Author author(ResourceRef target, WriteParameters writing, Instant now) {
        return new Author(writing.manager(), target.type().apiVersion(), target.subresource(), now);
    }
}
