package io.hcp4j.ports.error;

/**
 * A field that a server-side apply wanted to set and that another manager owns.
 *
 * @param field the field's path as the server writes it, for example {@code .spec.replicas}
 * @param manager the name of the manager that owns it, for example {@code kubectl}
 */
public record FieldConflict(String field, String manager) {}
