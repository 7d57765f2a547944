package io.hcp4j.domain.manifest;

import io.hcp4j.domain.validation.Problem;
import java.util.List;

/** The result of comparing manifests with a cluster. */
public sealed interface DiffResult {

    /** The manifests break rules, so that the server was not asked. */
    record Invalid(List<Problem> problems) implements DiffResult {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The server has said what applying the manifests would change.
     *
     * @param objects one for each manifest, in the order in which they would be applied
     */
    record Differences(List<DiffEntry> objects) implements DiffResult {
        /** Copies the list. */
        public Differences {
            objects = List.copyOf(objects);
        }

        /** Whether applying the manifests would change an object, or need force, of those that the server accepts. */
        public boolean differs() {
            return objects.stream()
                    .anyMatch(object -> object instanceof DiffEntry.Accepted accepted
                            && (accepted.effect() != Effect.UNCHANGED
                                    || accepted.conflict().isPresent()));
        }
    }
}
