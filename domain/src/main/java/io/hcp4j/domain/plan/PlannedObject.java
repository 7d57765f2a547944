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
 * @param existingObjectPolicy how an existing object of that name is treated
 * @param reason why the plan needs it, as a phrase for messages
 */
public record PlannedObject(
        ResourceKind kind, Document document, ExistingObjectPolicy existingObjectPolicy, String reason) {

    /** The condition on an existing object of the same name for the plan to go on. */
    public enum ExistingObjectPolicy {
        /** It is used unchanged; its content does not matter (namespaces). */
        REUSE,
        /**
         * It is used if it has the same data keys, and keeps its values: generated material such as encryption keys, which a second run
         * must never replace.
         */
        KEEP_DATA,
        /** It must equal the planned object, else the plan is refused. */
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
