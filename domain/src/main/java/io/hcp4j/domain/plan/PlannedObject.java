package io.hcp4j.domain.plan;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Objects;

/**
 * One object of a plan.
 *
 * @param kind its kind
 * @param document the object as it will be sent
 * @param existingObjectPolicy what it means that an object of that name is there already
 * @param reason why the plan needs it, as a phrase for people
 */
public record PlannedObject(
        ResourceKind kind, Document document, ExistingObjectPolicy existingObjectPolicy, String reason) {

    /** What an existing object of the same name has to be like for the plan to go on. */
    public enum ExistingObjectPolicy {
        /** It serves as it is; nobody looks inside (namespaces). */
        REUSE,
        /**
         * It serves if it has the same data keys, and keeps its values: generated material such as encryption keys, which a second run
         * must never replace.
         */
        KEEP_DATA,
        /** It must say what the plan says, else the plan is refused. */
        REQUIRE_EQUAL
    }

    /** Checks that nothing is missing. */
    public PlannedObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(existingObjectPolicy, "whenPresent");
        Objects.requireNonNull(reason, "reason");
    }

    /** Its coordinates. */
    public ResourceKey key() {
        return new ResourceKey(kind, kind.namespaced() ? document.namespace() : "", document.name());
    }

    /** True when its content must not be shown without being asked for. */
    public boolean sensitive() {
        return kind.equals(WellKnownKinds.SECRET);
    }
}
