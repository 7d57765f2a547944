package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges entries into an existing kubeconfig. */
public final class KubeconfigEntries {
    private static final List<String> LISTS = List.of("clusters", "users", "contexts");

    private KubeconfigEntries() {}

    /**
     * The kubeconfig with the entries of another: those of the same name are replaced where they are, all others stay as they are, and so
     * does the current context, unless there is none. Equal to what is there when it has these entries already.
     *
     * @param existing what is there; empty for a new file
     */
    public static Document merged(Document existing, Document added) {
        Document result =
                existing.isEmpty() ? Document.empty().with("v1", "apiVersion").with("Config", "kind") : existing;
        for (String list : LISTS) {
            if (existing.isEmpty() || !added.objects(list).isEmpty()) {
                result = result.with(merged(existing.objects(list), added.objects(list)), list);
            }
        }
        String current = added.text("current-context").orElse("");
        boolean replaced = existing.text("current-context").orElse("").isEmpty();
        return replaced && (existing.isEmpty() || !current.isEmpty())
                ? result.with(current, "current-context")
                : result;
    }

    private static List<Document> merged(List<Document> existing, List<Document> added) {
        Map<String, Document> left = new LinkedHashMap<>();
        added.forEach(entry -> left.put(name(entry), entry));
        Set<String> names = Set.copyOf(left.keySet());
        List<Document> entries = new ArrayList<>();
        for (Document entry : existing) {
            Document replacement = left.remove(name(entry));
            if (replacement != null) {
                entries.add(replacement);
            } else if (!names.contains(name(entry))) {
                entries.add(entry);
            }
        }
        entries.addAll(left.values());
        return entries;
    }

    private static String name(Document entry) {
        return entry.text("name").orElse("");
    }
}
