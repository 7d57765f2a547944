package io.hcp4j.domain.destroy;

import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/** How the destruction of a node pool ended. */
public sealed interface DestroyNodePoolResult {

    /** Its deletion has begun, or where the call waits, it is gone. */
    record Deleted(ResourceKey key) implements DestroyNodePoolResult {
        /** Checks that nothing is missing. */
        public Deleted {
            Objects.requireNonNull(key, "key");
        }
    }

    /** Its deletion has begun and did not end in time; it continues by itself. */
    record TimedOut(WaitResult.TimedOut late) implements DestroyNodePoolResult {
        /** Checks that nothing is missing. */
        public TimedOut {
            Objects.requireNonNull(late, "late");
        }
    }
}
