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

    /** A difference in a value that must not be shown. */
    static Difference hidden(String path) {
        return new Difference(path, Optional.of("(not shown)"), Optional.of("(another value, not shown)"));
    }
}
