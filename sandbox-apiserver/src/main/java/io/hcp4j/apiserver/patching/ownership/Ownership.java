package io.hcp4j.apiserver.patching.ownership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a manager owns.
 *
 * @param fields never empty in {@link ManagedFields}
 * @param apiVersion the version of the API that the fields are of
 * @param time of its last change of the object; null when it never made one, as after applying what was there already
 */
record Ownership(
        FieldSet fields, String apiVersion, @Nullable Instant time) {
    Ownership without(FieldSet released) {
        return new Ownership(fields.difference(released), apiVersion, time);
    }
}
