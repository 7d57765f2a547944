package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field that becomes another.
 *
 * @param path the field, as the server writes it without the leading dot: {@code spec.replicas}, {@code spec.taints[0].key}, and
 *     {@code spec.services[service="OAuthServer"].servicePublishingStrategy} where elements have names
 * @param before its value; empty when it is added
 * @param after its value; empty when it is removed
 * @param secret whether the values must not be shown; both are replaced then, so that they cannot be by mistake
 */
public record FieldChange(String path, Optional<Object> before, Optional<Object> after, boolean secret) {
    private static final String HIDDEN = "(not shown)";

    /** Checks that nothing is missing. */
    public FieldChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (secret) {
            before = before.map(value -> HIDDEN);
            after = after.map(value -> HIDDEN);
        }
    }

    /** What differs between two states of an object, down to single values; fields that the server maintains do not count. */
    public static List<FieldChange> between(Document before, Document after) {
        return FieldChanges.between(before, after);
    }

    /** Who owns the field, according to the conflicts of an apply, each once. */
    public List<String> owners(List<FieldConflict> conflicts) {
        return conflicts.stream()
                .filter(conflict -> touches(conflict.field().replaceFirst("^\\.", "")))
                .map(FieldConflict::manager)
                .distinct()
                .toList();
    }

    /** A conflict may be about the whole of which the field is a part, and the other way round. */
    private boolean touches(String field) {
        return path.equals(field) || within(path, field) || within(field, path);
    }

    private static boolean within(String inner, String outer) {
        return inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }
}
