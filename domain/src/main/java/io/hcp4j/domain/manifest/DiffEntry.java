package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;

/** A manifest held against a cluster. */
public sealed interface DiffEntry {

    /** What was held against it. */
    Manifest manifest();

    /**
     * The server takes it, or would if it were forced.
     *
     * @param before the object as it is; empty when there is none
     * @param after the object as it would be
     * @param changes what would change; empty as well for an object that would be created
     * @param retained what the files had before, no longer have, and what stays because others own it
     * @param conflict why the server takes it only by force: others own some of the fields
     */
    record Accepted(
            Manifest manifest,
            Optional<Document> before,
            Document after,
            List<FieldChange> changes,
            List<RetainedField> retained,
            Optional<HcpException> conflict)
            implements DiffEntry {
        /** Copies the lists. */
        public Accepted {
            changes = List.copyOf(changes);
            retained = List.copyOf(retained);
        }

        static Accepted of(
                Manifest manifest,
                Optional<Document> before,
                Document after,
                Optional<HcpException> conflict,
                String fieldManager) {
            List<FieldChange> changes =
                    before.map(found -> FieldChanges.between(found, after)).orElse(List.of());
            List<RetainedField> kept = before.map(found -> FieldOwnership.relinquished(fieldManager, found, after))
                    .orElse(List.of());
            return new Accepted(manifest, before, after, changes, kept, conflict);
        }

        /** The conflicts about fields that would not change, because files and server have the same value. */
        public List<FieldConflict> conflictsWithoutChange() {
            List<FieldConflict> all = conflict.map(HcpException::conflicts).orElse(List.of());
            return all.stream()
                    .filter(each -> changes.stream()
                            .noneMatch(change -> !change.owners(List.of(each)).isEmpty()))
                    .toList();
        }

        /** What would become of the object. */
        public Effect effect() {
            if (before.isEmpty()) {
                return Effect.CREATED;
            }
            return changes.isEmpty() ? Effect.UNCHANGED : Effect.CONFIGURED;
        }
    }

    /** A Secret that is there, and of which the files do not hold the data. */
    record Skipped(Manifest manifest) implements DiffEntry {}

    /** It will not be taken as it is. */
    record Refused(Manifest manifest, HcpException reason) implements DiffEntry {}
}
