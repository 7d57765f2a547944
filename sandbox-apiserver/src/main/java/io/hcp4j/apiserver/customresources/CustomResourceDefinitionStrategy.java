package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for definitions of custom resources. */
public final class CustomResourceDefinitionStrategy implements ResourceStrategy {
    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        return storedVersions(completed(object), Set.of());
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        Set<String> stored = new LinkedHashSet<>();
        object.list("status", "storedVersions").forEach(each -> stored.add(String.valueOf(each)));
        return storedVersions(completed(object), stored);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        if (old != null && object.value("spec").equals(old.value("spec"))) {
            // Compiling all rules of a large schema takes seconds.
            return List.of();
        }
        List<Cause> causes = new ArrayList<>(DefinitionCheck.problems(object));
        if (old != null) {
            for (String field : List.of("group", "scope")) {
                if (!object.value("spec", field).equals(old.value("spec", field))) {
                    causes.add(Cause.invalidText(
                            "spec." + field, object.text("spec", field).orElse(""), "field is immutable"));
                }
            }
        }
        return causes;
    }

    private static Document completed(Document object) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>(
                object.object("spec", "names").map(Document::asMap).orElse(Map.of()));
        String kind = object.text("spec", "names", "kind").orElse("");
        names.putIfAbsent("singular", kind.toLowerCase(Locale.ROOT));
        names.putIfAbsent("listKind", kind + "List");
        Document done = object.with(names, "spec", "names");
        return done.has("spec", "conversion") ? done : done.with(Map.of("strategy", "None"), "spec", "conversion");
    }

    private static Document storedVersions(Document object, Set<String> before) {
        Set<String> stored = new LinkedHashSet<>(before);
        for (Document version : object.objects("spec", "versions")) {
            if (version.flag("storage").orElse(false)) {
                stored.add(version.text("name").orElse(""));
            }
        }
        return object.with(List.copyOf(stored), "status", "storedVersions");
    }
}
