package io.hcp4j.domain.change;

import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/** How a change of one object or several ended. */
public sealed interface ChangeResult {

    /** What happened to each object, in order. */
    List<ChangeEvent> objects();

    /** All objects are as wanted, or in a dry run could be; where the call waits, the change has taken effect. */
    record Done(List<ChangeEvent> objects) implements ChangeResult {
        /** Copies the list. */
        public Done {
            objects = List.copyOf(objects);
        }
    }

    /**
     * An object was not changed, because the server would not take the change or it could not work. Nothing was sent for it, nor for those
     * that would have come after it.
     *
     * @param objects those before it
     * @param key the object
     * @param problems what is wrong
     */
    record Refused(List<ChangeEvent> objects, ResourceKey key, List<Problem> problems) implements ChangeResult {
        /** Copies the lists. */
        public Refused {
            Objects.requireNonNull(key, "key");
            objects = List.copyOf(objects);
            problems = List.copyOf(problems);
        }
    }

    /** All objects were changed, and the time ran out before that took effect. It continues by itself. */
    record TimedOut(List<ChangeEvent> objects, WaitResult.TimedOut late) implements ChangeResult {
        /** Copies the list. */
        public TimedOut {
            Objects.requireNonNull(late, "late");
            objects = List.copyOf(objects);
        }
    }
}
