package io.hcp4j.domain.check;

import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.stability.Experimental;
import java.util.Objects;

/**
 * A change of one object after which a check passes.
 *
 * @param check id of the check
 * @param key the object
 * @param patch the change
 * @param what the change in words, as one line
 */
@Experimental
public record Repair(String check, ResourceKey key, Patch patch, String what) {

    /** Checks that nothing is missing. */
    public Repair {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(patch, "patch");
        Objects.requireNonNull(what, "what");
    }
}
