package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who owns which fields of an object, as the server keeps account of it in {@code metadata.managedFields}. */
final class FieldOwnership {
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    private FieldOwnership() {}

    static FieldOwnership of(Document object) {
        FieldOwnership ownership = new FieldOwnership();
        for (Document entry : object.objects("metadata", "managedFields")) {
            if (entry.text("subresource").orElse("").isEmpty()) {
                Set<String> owned =
                        ownership.fields.computeIfAbsent(entry.text("manager").orElse(""), manager -> new TreeSet<>());
                collect("", entry.object("fieldsV1").orElse(Document.empty()).asMap(), owned);
            }
        }
        return ownership;
    }

    /** What one manager gave up between two states of an object, and what stays because of others. */
    static List<RetainedField> relinquished(String manager, Document before, Document after) {
        FieldOwnership now = of(after);
        Set<String> lost = new TreeSet<>(of(before).owned(manager));
        lost.removeAll(now.owned(manager));
        List<RetainedField> kept = new ArrayList<>();
        for (String field : lost) {
            List<String> others = now.fields.keySet().stream()
                    .filter(other -> !other.equals(manager) && now.owned(other).contains(field))
                    .toList();
            if (!others.isEmpty()) {
                kept.add(new RetainedField(field, others));
            }
        }
        return kept;
    }

    private Set<String> owned(String manager) {
        return fields.getOrDefault(manager, Set.of());
    }

    /** Only what has nothing inside it: who gives up a field gives up what it is in as well. */
    private static void collect(String path, Map<?, ?> inside, Set<String> owned) {
        boolean leaf = inside.keySet().stream().allMatch("."::equals);
        if (leaf && !path.isEmpty()) {
            owned.add(path);
        }
        inside.forEach((key, deeper) -> {
            if (deeper instanceof Map<?, ?> map && !".".equals(key)) {
                collect(path + segment(String.valueOf(key), path), map, owned);
            }
        });
    }

    /** {@code f:name} is a field, {@code k:{...}} and {@code v:...} are elements of lists. */
    private static String segment(String key, String path) {
        String name = key.substring(Math.min(2, key.length()));
        if (key.startsWith("f:")) {
            return path.isEmpty() ? name : "." + name;
        }
        return "[" + name + "]";
    }
}
