package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two states of an object, down to single values. Fields that the server maintains are ignored. */
final class FieldChanges {
    /** By which of its fields people tell the elements of a list apart. */
    private static final List<String> NAMES = List.of("name", "service", "key");

    private static final Set<String> NOT_SECRET = Set.of("type", "immutable", "metadata.labels");

    private final boolean sensitive;
    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** The changes, in the order of their paths within each block. */
    static List<FieldChange> between(Document before, Document after) {
        FieldChanges changes = new FieldChanges(after.kind().equals(WellKnownKinds.SECRET.kind()));
        changes.compare("", content(before).asMap(), content(after).asMap());
        return List.copyOf(changes.found);
    }

    private static Document content(Document object) {
        Document content = UnsetFields.without(object)
                .without("status")
                .without("apiVersion")
                .without("kind");
        for (String key :
                List.of("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink")) {
            content = content.without("metadata", key);
        }
        content = content.without("metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration");
        return content.annotations().isEmpty() ? content.without("metadata", "annotations") : content;
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        if (isBlock(before, after) || isBlock(after, before)) {
            Map<?, ?> old = before instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> now = after instanceof Map<?, ?> map ? map : Map.of();
            keys(old, now).forEach(key -> compare(path.isEmpty() ? key : path + "." + key, old.get(key), now.get(key)));
        } else if (before instanceof List<?> old && after instanceof List<?> now) {
            compareLists(path, old, now);
        } else {
            add(path, before, after);
        }
    }

    /** An empty map that comes or goes is a value, or it would be overlooked. */
    private static boolean isBlock(@Nullable Object value, @Nullable Object other) {
        return value instanceof Map<?, ?> map && (other instanceof Map<?, ?> || (other == null && !map.isEmpty()));
    }

    private void compareLists(String path, List<?> before, List<?> after) {
        Optional<String> name = NAMES.stream()
                .filter(each -> names(before, each) && names(after, each))
                .findFirst();
        if (name.isPresent()) {
            Map<String, Object> old = named(before, name.get());
            Map<String, Object> now = named(after, name.get());
            keys(old, now)
                    .forEach(key -> compare(path + "[" + name.get() + "=\"" + key + "\"]", old.get(key), now.get(key)));
            return;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compare(path + "[" + i + "]", element(before, i), element(after, i));
        }
    }

    private static @Nullable Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static boolean names(List<?> list, String name) {
        Set<Object> seen = new HashSet<>();
        return list.stream()
                .allMatch(element ->
                        element instanceof Map<?, ?> map && map.get(name) instanceof String text && seen.add(text));
    }

    private static Map<String, Object> named(List<?> list, String name) {
        return list.stream()
                .<Map<?, ?>>mapMulti((element, sink) -> {
                    if (element instanceof Map<?, ?> map) {
                        sink.accept(map);
                    }
                })
                .collect(Collectors.toMap(map -> String.valueOf(map.get(name)), map -> map));
    }

    private static Set<String> keys(Map<?, ?> some, Map<?, ?> others) {
        Set<String> keys = new TreeSet<>();
        some.keySet().forEach(key -> keys.add(String.valueOf(key)));
        others.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    private void add(String path, @Nullable Object before, @Nullable Object after) {
        found.add(new FieldChange(path, Optional.ofNullable(before), Optional.ofNullable(after), isSecret(path)));
    }

    /** The address of a snapshot is signed: its query string opens it. */
    private boolean isSecret(String path) {
        return (sensitive && NOT_SECRET.stream().noneMatch(path::startsWith))
                || path.startsWith("spec.etcd.managed.storage.restoreSnapshotURL");
    }
}
