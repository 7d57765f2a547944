package io.hcp4j.domain.manifest;

import java.util.List;

/**
 * A field that the files no longer have and that stays nevertheless, because others own it as well.
 *
 * @param path the field, as the server writes it without the leading dot
 * @param managers who owns it
 */
public record RetainedField(String path, List<String> managers) {
    /** Copies the list. */
    public RetainedField {
        managers = List.copyOf(managers);
    }
}
