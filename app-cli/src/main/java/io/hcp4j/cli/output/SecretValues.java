package io.hcp4j.cli.output;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of Secrets, which are never printed. */
public final class SecretValues {
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private SecretValues() {}

    /** An object as it may be printed: a Secret has its keys and no values, others are as they were. */
    public static Document hidden(Document object) {
        if (!object.kind().equals(WellKnownKinds.SECRET.kind())
                || !object.apiVersion().equals(WellKnownKinds.SECRET.apiVersion())) {
            return object;
        }
        Document shown = object.without("metadata", "annotations", LAST_APPLIED);
        for (String field : List.of("data", "stringData")) {
            if (shown.has(field)) {
                Map<String, Object> hidden = new LinkedHashMap<>();
                shown.object(field)
                        .orElse(Document.empty())
                        .asMap()
                        .keySet()
                        .forEach(key -> hidden.put(key, "(not shown)"));
                shown = shown.with(hidden, field);
            }
        }
        return shown;
    }
}
