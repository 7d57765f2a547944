package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What pods and the templates of pods have in common. */
final class PodTemplates {
    private PodTemplates() {}

    /** Fills in defaults that depend on other fields. */
    static Document completed(Document object, List<String> specPath) {
        String[] path = specPath.toArray(String[]::new);
        Document spec = object.object(path).orElse(Document.empty());
        for (String list : List.of("containers", "initContainers")) {
            List<Document> containers = new ArrayList<>();
            for (Document container : spec.objects(list)) {
                containers.add(
                        container.has("imagePullPolicy") || !container.has("image")
                                ? container
                                : container.with(
                                        pullPolicy(container.text("image").orElse("")), "imagePullPolicy"));
            }
            if (!containers.isEmpty()) {
                spec = spec.with(containers, list);
            }
        }
        return spec.isEmpty() ? object : object.with(spec, path);
    }

    static void check(Document spec, String path, List<Cause> causes) {
        Set<String> names = new TreeSet<>();
        List<Document> containers = spec.objects("containers");
        for (int i = 0; i < containers.size(); i++) {
            String place = path + ".containers[" + i + "]";
            if (containers.get(i).text("image").orElse("").isEmpty()) {
                causes.add(Cause.required(place + ".image", ""));
            }
            String name = containers.get(i).text("name").orElse("");
            if (!name.isEmpty() && !names.add(name)) {
                causes.add(new Cause("FieldValueDuplicate", "Duplicate value: \"" + name + "\"", place + ".name"));
            }
        }
    }

    private static String pullPolicy(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        boolean moving = !image.contains("@") && (!last.contains(":") || last.endsWith(":latest"));
        return moving ? "Always" : "IfNotPresent";
    }
}
