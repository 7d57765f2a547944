package io.hcp4j.cli.manifest;

import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.domain.manifest.DiffEntry;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What would change, for programs. Fields are only added to it. */
final class DiffDocument {
    private DiffDocument() {}

    static Document of(List<DiffEntry> objects, boolean differs) {
        return OutputKind.DIFF.document(Map.of(
                "differs",
                differs,
                "objects",
                objects.stream().map(DiffDocument::entry).toList()));
    }

    private static Map<String, Object> entry(DiffEntry object) {
        ResourceKey key = object.manifest().key();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", key.kind().kind());
        entry.put("namespace", key.namespace());
        entry.put("name", key.name());
        if (object instanceof DiffEntry.Accepted accepted) {
            List<FieldConflict> conflicts =
                    accepted.conflict().map(HcpException::conflicts).orElse(List.of());
            entry.put("effect", accepted.effect().name().toLowerCase(Locale.ROOT));
            entry.put(
                    "fields",
                    accepted.changes().stream()
                            .map(change -> field(change, conflicts))
                            .toList());
            entry.put(
                    "owned",
                    accepted.conflictsWithoutChange().stream()
                            .map(conflict -> Map.of(
                                    "path",
                                    conflict.field().replaceFirst("^\\.", ""),
                                    "owners",
                                    List.of(conflict.manager())))
                            .toList());
            entry.put(
                    "kept",
                    accepted.retained().stream()
                            .map(kept -> Map.of("path", kept.path(), "owners", kept.managers()))
                            .toList());
        } else if (object instanceof DiffEntry.Refused refused) {
            entry.put("effect", "refused");
            entry.put("message", String.valueOf(refused.reason().getMessage()));
        } else {
            entry.put("effect", "left alone");
        }
        return entry;
    }

    private static Map<String, Object> field(FieldChange change, List<FieldConflict> conflicts) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("path", change.path());
        change.before().ifPresent(value -> field.put("before", value));
        change.after().ifPresent(value -> field.put("after", value));
        field.put("secret", change.secret());
        field.put("owners", change.owners(conflicts));
        return field;
    }
}
