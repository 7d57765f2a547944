package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.function.Function;

/** Finds the objects that an object belongs to. */
public final class Owners {
    private Owners() {}

    /** The owners of a kind, which are where their dependant is. */
    public static Function<Document, List<ResourceKey>> of(ResourceKind kind) {
        return object -> object.objects("metadata", "ownerReferences").stream()
                .filter(owner -> owner.text("kind").orElse("").equals(kind.kind()))
                .map(owner -> new ResourceKey(
                        kind,
                        kind.namespaced() ? object.namespace() : "",
                        owner.text("name").orElse("")))
                .toList();
    }

    /** Whether an object names another, of its own namespace, as one of its owners. */
    public static boolean owns(Document owner, Document object) {
        String uid = owner.uid().orElse("");
        return object.namespace().equals(owner.namespace())
                && object.objects("metadata", "ownerReferences").stream()
                        .anyMatch(each -> each.text("uid").orElse("").equals(uid));
    }
}
