package io.hcp4j.apiserver.request;

import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The object that tells a client how its request went. */
public final class StatusDocuments {
    private StatusDocuments() {}

    public static Document failure(StatusException failure) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("kind", "Status");
        status.put("apiVersion", "v1");
        status.put(
                "metadata", failure.continueToken().isEmpty() ? Map.of() : Map.of("continue", failure.continueToken()));
        status.put("status", "Failure");
        status.put("message", String.valueOf(failure.getMessage()));
        put(status, "reason", failure.reason());
        Map<String, Object> details = details(failure);
        // Some clients look into the details of these two without asking whether there are any.
        if (!details.isEmpty() || failure.code() == 403 || failure.code() == 404) {
            status.put("details", details);
        }
        status.put("code", failure.code());
        return Document.of(status);
    }

    /** What is answered when an object has been deleted and is gone. */
    public static Document deleted(ResourceType type, Document object) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", object.name());
        put(details, "group", type.group());
        details.put("kind", type.names().plural());
        details.put("uid", object.uid().orElse(""));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("kind", "Status");
        status.put("apiVersion", "v1");
        status.put("metadata", Map.of());
        status.put("status", "Success");
        status.put("details", details);
        return Document.of(status);
    }

    private static Map<String, Object> details(StatusException failure) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "name", failure.subject().name());
        put(details, "group", failure.subject().group());
        put(details, "kind", failure.subject().kind());
        if (!failure.causes().isEmpty()) {
            List<Object> causes = new ArrayList<>();
            failure.causes().forEach(cause -> {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("reason", cause.type());
                each.put("message", cause.message());
                put(each, "field", cause.field());
                causes.add(each);
            });
            details.put("causes", causes);
        }
        if (failure.subject().retryAfterSeconds() > 0) {
            details.put("retryAfterSeconds", failure.subject().retryAfterSeconds());
        }
        return details;
    }

    private static void put(Map<String, Object> map, String field, String value) {
        if (!value.isEmpty()) {
            map.put(field, value);
        }
    }
}
