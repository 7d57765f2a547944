package io.hcp4j.domain.check;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/**
 * What a check has seen.
 *
 * @param object the object, and the field of it if there is one: {@code clusterversions.config.openshift.io/version
 *     status.desired.version}
 * @param value what stands there, without secrets; "" when the object or the field does not exist
 */
public record Evidence(String object, String value) {

    /** Checks that nothing is missing. */
    public Evidence {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(value, "value");
    }

    /** A field of an object; "" when it has none. */
    public static Evidence of(ResourceKey key, String field, String value) {
        return new Evidence(key + (field.isEmpty() ? "" : " " + field), value);
    }

    /** {@code object=value}, as one line. */
    @Override
    public String toString() {
        return value.isEmpty() ? object + " does not exist" : object + " = " + value;
    }
}
