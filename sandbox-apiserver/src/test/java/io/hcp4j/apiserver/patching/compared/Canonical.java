package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.status.StatusException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers without what each run has of its own: names that the server gives, times, the order of fields and of managers. */
final class Canonical {
    private static final Set<String> SERVERS =
            Set.of("resourceVersion", "uid", "creationTimestamp", "generation", "namespace");
    private static final Set<String> ALLOCATED =
            Set.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "internalTrafficPolicy");

    private Canonical() {}

    static Map<String, @Nullable Object> object(Map<String, @Nullable Object> answer) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(answer);
        if ("Status".equals(answer.get("kind"))) {
            return status(answer);
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(Tree.mapIn(answer, "metadata"));
        metadata.keySet().removeAll(SERVERS);
        List<@Nullable Object> managers = Tree.list(metadata.get("managedFields"));
        if (managers != null) {
            metadata.put("managedFields", managers(managers));
        }
        copy.put("metadata", metadata);
        if ("Service".equals(answer.get("kind"))) {
            Map<String, @Nullable Object> spec = new LinkedHashMap<>(Tree.mapIn(answer, "spec"));
            spec.keySet().removeAll(ALLOCATED);
            copy.put("spec", spec);
        }
        return copy;
    }

    static Map<String, @Nullable Object> failure(StatusException failure) {
        List<Object> causes = new ArrayList<>();
        failure.causes()
                .forEach(cause ->
                        causes.add(Map.of("reason", cause.type(), "message", cause.message(), "field", cause.field())));
        return Map.of(
                "kind",
                "Status",
                "code",
                (long) failure.code(),
                "reason",
                failure.reason(),
                "message",
                Objects.requireNonNull(failure.getMessage()),
                "details",
                Map.of("causes", causes));
    }

    /** True when only the resource version differs, as after the server cleaned up how the object was stored. */
    static boolean isRewrite(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return unversioned(before).equals(unversioned(after));
    }

    private static Map<String, @Nullable Object> unversioned(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(Tree.mapIn(object, "metadata"));
        metadata.remove("resourceVersion");
        copy.put("metadata", metadata);
        return copy;
    }

    /** True for the server's refusal of an object in which single fields are wrong. */
    static boolean isInvalid(Map<String, @Nullable Object> status) {
        List<@Nullable Object> causes = Tree.list(Tree.mapIn(status, "details").get("causes"));
        return "Invalid".equals(status.get("reason")) && causes != null && !causes.isEmpty();
    }

    /** The same text for equal trees. */
    static String text(@Nullable Object tree) {
        return Json.write(sorted(tree)).replace(",\"", ",\n\"");
    }

    private static Map<String, @Nullable Object> status(Map<String, @Nullable Object> status) {
        List<@Nullable Object> causes = Tree.list(Tree.mapIn(status, "details").get("causes"));
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        copy.put("kind", "Status");
        copy.put("code", status.get("code"));
        copy.put("reason", Objects.requireNonNullElse(status.get("reason"), ""));
        copy.put("message", status.get("message"));
        copy.put("details", Map.of("causes", causes == null ? List.of() : byText(causes)));
        return copy;
    }

    private static List<@Nullable Object> managers(List<@Nullable Object> entries) {
        List<@Nullable Object> copies = new ArrayList<>();
        for (Object entry : entries) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(Objects.requireNonNull(Tree.map(entry)));
            copy.computeIfPresent("time", (name, time) -> "some");
            copies.add(copy);
        }
        return byText(copies);
    }

    private static List<@Nullable Object> byText(List<@Nullable Object> items) {
        return items.stream().sorted(Comparator.comparing(Canonical::text)).toList();
    }

    private static @Nullable Object sorted(@Nullable Object tree) {
        Map<String, @Nullable Object> map = Tree.map(tree);
        if (map != null) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((name, value) -> copy.put(name, sorted(value)));
            return copy;
        }
        List<@Nullable Object> list = Tree.list(tree);
        return list == null ? tree : list.stream().map(Canonical::sorted).toList();
    }
}
