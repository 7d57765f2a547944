package io.hcp4j.controllers.control;

import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an object a component has applied, as the server recorded it in {@code metadata.managedFields}.
 *
 * @param object as the server has it
 * @param fieldManager the component
 */
record AppliedFields(Document object, String fieldManager) {
    private static final String FIELD = "f:";
    private static final String ENTRY = "k:";

    /** Whether every field of it is in what the component wants now; one that is not has to go. */
    boolean within(Document wanted) {
        return object.objects("metadata", "managedFields").stream()
                .filter(each -> each.text("manager").orElse("").equals(fieldManager)
                        && each.text("operation").orElse("").equals("Apply")
                        && !each.has("subresource"))
                .flatMap(each -> each.object("fieldsV1").stream())
                .allMatch(fields -> within(fields.asMap(), wanted.asMap()));
    }

    private static boolean within(Map<?, ?> fields, @Nullable Object wanted) {
        return fields.entrySet().stream().allMatch(field -> {
            String step = String.valueOf(field.getKey());
            Map<?, ?> below = field.getValue() instanceof Map<?, ?> map ? map : Map.of();
            if (step.startsWith(FIELD)) {
                String name = step.substring(FIELD.length());
                return wanted instanceof Map<?, ?> map && map.containsKey(name) && within(below, map.get(name));
            }
            return !step.startsWith(ENTRY) || within(below, entry(step.substring(ENTRY.length()), wanted));
        });
    }

    /** The entry of a list that a key stands for; null when there is none. */
    private static @Nullable Object entry(String key, @Nullable Object list) {
        Map<?, ?> parts = Json.readOwn(key.getBytes(StandardCharsets.UTF_8));
        return list instanceof List<?> entries
                ? entries.stream()
                        .filter(each -> each instanceof Map<?, ?> entry && same(entry, parts))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean same(Map<?, ?> entry, Map<?, ?> parts) {
        return parts.entrySet().stream()
                .allMatch(part -> String.valueOf(part.getValue()).equals(String.valueOf(entry.get(part.getKey()))));
    }
}
