package io.hcp4j.apiserver.schema;

import java.util.List;
import java.util.Map;

/**
 * An object without the fields that its schema does not know.
 *
 * @param object what is left; the instance that was given when nothing was dropped
 * @param unknownFields the paths of what was dropped, sorted
 */
public record Pruned(Map<String, Object> object, List<String> unknownFields) {

    /** One line for each dropped field, as {@code fieldValidation} wants it: {@code unknown field "spec.foo"}. */
    public List<String> warnings() {
        return unknownFields.stream()
                .map(path -> "unknown field \"" + path + "\"")
                .toList();
    }
}
