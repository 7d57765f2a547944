package io.hcp4j.cli.output;

import io.hcp4j.ports.document.JsonPath;

/** Reads a path as {@code kubectl} takes it in columns and for sorting: {@code .spec.replicas}, also in braces or without its first dot. */
public final class FieldPath {
    private FieldPath() {}

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static JsonPath parse(String text) {
        String path = text.strip();
        if (path.startsWith("{") && path.endsWith("}")) {
            path = path.substring(1, path.length() - 1).strip();
        }
        if (path.startsWith("$") || path.startsWith("@")) {
            path = path.substring(1);
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("there is no path");
        }
        return JsonPath.parse(path.startsWith(".") || path.startsWith("[") ? path : "." + path);
    }
}
