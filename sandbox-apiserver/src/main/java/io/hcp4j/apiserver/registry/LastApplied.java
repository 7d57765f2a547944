package io.hcp4j.apiserver.registry;

import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The annotation in which {@code kubectl apply} keeps what it applied last. When kubectl's user changes to server-side apply the server keeps
 * it up to date, so that there is a way back.
 */
final class LastApplied {
    private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private LastApplied() {}

    static Document updated(Document merged, Document applied, String manager) {
        if (!manager.equals("kubectl") || !merged.annotations().containsKey(ANNOTATION)) {
            return merged;
        }
        Document part = applied.without("metadata", "managedFields");
        String text = new String(Json.write(sorted(part.asMap())), StandardCharsets.UTF_8) + "\n";
        return merged.with(text, "metadata", "annotations", ANNOTATION);
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), sorted(each)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(LastApplied::sorted).toList()
                : value;
    }
}
