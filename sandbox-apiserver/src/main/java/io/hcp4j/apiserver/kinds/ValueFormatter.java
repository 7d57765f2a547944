package io.hcp4j.apiserver.kinds;

import io.hcp4j.documents.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Values as messages show them. */
final class ValueFormatter {
    private ValueFormatter() {}

    /** An empty map is shown as Kubernetes has it: as nothing. */
    static String json(Map<String, ?> value) {
        return value.isEmpty() ? "null" : new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
