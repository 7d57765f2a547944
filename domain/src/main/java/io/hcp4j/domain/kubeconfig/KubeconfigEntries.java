package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts entries into a kubeconfig that somebody has already. */
public final class KubeconfigEntries {
    private static final List<String> LISTS = List.of("clusters", "users", "contexts");

    private KubeconfigEntries() {}

    /**
     * The kubeconfig with the entries of another: those of the same name are replaced, all others stay as they are, and so does the current
     * context, unless there is none.
     *
     * @param existing what is there; empty for a new file
     */
    public static Document merged(Document existing, Document added) {
        Document result =
                existing.isEmpty() ? Document.empty().with("v1", "apiVersion").with("Config", "kind") : existing;
        for (String list : LISTS) {
            Set<String> names = added.objects(list).stream()
                    .map(entry -> entry.text("name").orElse(""))
                    .collect(Collectors.toSet());
            List<Document> entries = new ArrayList<>(existing.objects(list).stream()
                    .filter(entry -> !names.contains(entry.text("name").orElse("")))
                    .toList());
            entries.addAll(added.objects(list));
            result = result.with(entries, list);
        }
        boolean current = !existing.text("current-context").orElse("").isEmpty();
        return current ? result : result.with(added.text("current-context").orElse(""), "current-context");
    }
}
