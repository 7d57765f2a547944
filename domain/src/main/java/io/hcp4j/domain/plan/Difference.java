package io.hcp4j.domain.plan;

import java.util.Optional;

/**
 * A field in which an existing object is not what the plan says.
 *
 * @param path the field, for example {@code spec.platform.kubevirt.compute.memory}
 * @param planned the plan's value as text; empty when the plan does not have the field
 * @param present the existing object's value as text; empty when it does not have the field
 */
public record Difference(String path, Optional<String> planned, Optional<String> present) {

    /** The same difference without its values, which must not be shown; which of them there are stays visible. */
    Difference hidden() {
        return new Difference(
                path, planned.map(value -> "(not shown)"), present.map(value -> "(another value, not shown)"));
    }
}
