package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for the pods of all kinds that make pods. */
final class PodSpecCheck {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> HANDLERS = List.of("exec", "httpGet", "tcpSocket", "grpc");

    private PodSpecCheck() {}

    static void check(Document object, String path, List<Cause> causes) {
        Document spec = object.object(path.split("\\.", -1)).orElse(Document.empty());
        Set<String> volumes = volumes(spec.objects("volumes"), path, causes);
        for (String list : List.of("containers", "initContainers")) {
            List<Document> containers = spec.objects(list);
            for (int i = 0; i < containers.size(); i++) {
                container(containers.get(i), path + "." + list + "[" + i + "]", volumes, causes);
            }
        }
    }

    private static Set<String> volumes(List<Document> volumes, String path, List<Cause> causes) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < volumes.size(); i++) {
            String place = path + ".volumes[" + i + "]";
            String name = volumes.get(i).text("name").orElse("");
            if (!name.isEmpty() && !names.add(name)) {
                causes.add(new Cause("FieldValueDuplicate", "Duplicate value: \"" + name + "\"", place + ".name"));
            }
            List<String> types = VolumeTypes.of(volumes.get(i));
            if (types.size() > 1) {
                causes.add(Cause.forbidden(place + "." + types.get(1), "may not specify more than 1 volume type"));
            }
        }
        return names;
    }

    private static void container(Document container, String place, Set<String> volumes, List<Cause> causes) {
        List<Document> mounts = container.objects("volumeMounts");
        for (int i = 0; i < mounts.size(); i++) {
            String name = mounts.get(i).text("name").orElse("");
            if (!name.isEmpty() && !volumes.contains(name)) {
                causes.add(new Cause(
                        "FieldValueNotFound", "Not found: \"" + name + "\"", place + ".volumeMounts[" + i + "].name"));
            }
        }
        for (String probe : PROBES) {
            if (container.has(probe) && HANDLERS.stream().noneMatch(each -> container.has(probe, each))) {
                causes.add(Cause.required(place + "." + probe, "must specify a handler type"));
            }
        }
        Map<String, String> limits = amounts(container, "limits");
        amounts(container, "requests").forEach((resource, request) -> {
            Optional<Quantity> limit = Optional.ofNullable(limits.get(resource)).flatMap(Quantity::tryParse);
            boolean more = limit.isPresent()
                    && Quantity.tryParse(request)
                            .filter(wanted -> wanted.compareTo(limit.get()) > 0)
                            .isPresent();
            if (more) {
                causes.add(Cause.invalidText(
                        place + ".resources.requests",
                        request,
                        "must be less than or equal to " + resource + " limit of " + limits.get(resource)));
            }
        });
    }

    private static Map<String, String> amounts(Document container, String field) {
        Map<String, String> amounts = new LinkedHashMap<>();
        container
                .object("resources", field)
                .orElse(Document.empty())
                .asMap()
                .forEach((resource, amount) -> amounts.put(resource, String.valueOf(amount)));
        return amounts;
    }
}
