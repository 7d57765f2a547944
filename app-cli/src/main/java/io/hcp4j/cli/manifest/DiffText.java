package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.domain.manifest.DiffEntry;
import io.hcp4j.domain.manifest.Effect;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;

/** What would change, a line for each field. */
public final class DiffText {
    private static final int LONGEST_VALUE = 200;

    private final CommandContext invocation;

    /** Prints for one run. */
    public DiffText(CommandContext invocation) {
        this.invocation = invocation;
    }

    void print(DiffEntry.Accepted object) {
        List<FieldConflict> owned = object.conflictsWithoutChange();
        if (object.effect() == Effect.UNCHANGED && owned.isEmpty()) {
            return;
        }
        String reference = object.manifest().key().reference();
        invocation.out().println(reference + (object.effect() == Effect.CREATED ? " would be created" : ""));
        List<FieldConflict> conflicts =
                object.conflict().map(HcpException::conflicts).orElse(List.of());
        object.changes().forEach(change -> invocation.out().println(line(change, conflicts)));
        owned.forEach(conflict -> invocation
                .out()
                .println("  = " + conflict.field().replaceFirst("^\\.", "")
                        + ": the same value   (owned by " + conflict.manager()
                        + ": only with --force-conflicts)"));
    }

    /** One change of a field, on a line. */
    public String line(FieldChange change) {
        return line(change, List.of());
    }

    private String line(FieldChange change, List<FieldConflict> conflicts) {
        List<String> owners = change.owners(conflicts);
        return "  " + sign(change) + " " + change.path() + ": " + values(change)
                + (owners.isEmpty()
                        ? ""
                        : "   (owned by " + String.join(", ", owners) + ": only with --force-conflicts)");
    }

    private static String sign(FieldChange change) {
        if (change.before().isEmpty()) {
            return "+";
        }
        return change.after().isEmpty() ? "-" : "~";
    }

    private String values(FieldChange change) {
        if (change.secret()) {
            return change.before().isPresent() && change.after().isPresent() ? "(secret, differs)" : "(secret)";
        }
        String before = change.before().map(this::text).orElse("");
        String after = change.after().map(this::text).orElse("");
        return before.isEmpty() || after.isEmpty() ? before + after : before + " -> " + after;
    }

    private String text(Object value) {
        String text = value instanceof Map<?, ?> || value instanceof List<?>
                ? onOneLine(value)
                : value.equals("") ? "\"\"" : value.toString();
        String clean = text.strip().replaceAll("\\s*\\p{Cntrl}+\\s*", " ");
        return clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE) + " ...";
    }

    private String onOneLine(Object value) {
        String json = invocation.text().writeJson(Document.of(Map.of("value", value)));
        return json.replaceAll("\\s*\\n\\s*", " ")
                .replaceFirst("^\\{ \"value\" ?: ", "")
                .replaceFirst(" } $", "");
    }
}
