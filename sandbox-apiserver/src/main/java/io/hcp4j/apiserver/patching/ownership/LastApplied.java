package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that kubectl's client-side apply leaves in an annotation. It lets users move to server-side apply: what kubectl has
 * applied before belongs to kubectl, whichever manager is recorded, and the annotation is kept up to date.
 */
final class LastApplied {
    private static final String MANAGER = "kubectl";
    private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String METADATA = "metadata";
    private static final String ANNOTATIONS = "annotations";

    private LastApplied() {}

    /** The fields that kubectl may take over without force. */
    static FieldSet takeable(Map<String, @Nullable Object> live, Author author, Shape shape) {
        Map<String, @Nullable Object> last = author.manager().equals(MANAGER) ? read(live) : null;
        if (last == null) {
            return FieldSet.EMPTY;
        }
        Comparison since = Comparison.of(last, live, shape);
        return ObjectFields.of(last, shape).difference(since.changed()).difference(since.removed());
    }

    /** The object with the new configuration in its annotation, where kubectl applied it and there was one. */
    static Map<String, @Nullable Object> renewed(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> configuration, Author author) {
        Map<String, @Nullable Object> metadata = Tree.mapIn(object, METADATA);
        Map<String, @Nullable Object> annotations = Tree.mapIn(metadata, ANNOTATIONS);
        if (!author.manager().equals(MANAGER)
                || !(annotations.get(ANNOTATION) instanceof String text)
                || text.isEmpty()) {
            return object;
        }
        Map<String, @Nullable Object> ownMetadata = Tree.mapIn(configuration, METADATA);
        Map<String, @Nullable Object> own = new LinkedHashMap<>(Tree.mapIn(ownMetadata, ANNOTATIONS));
        own.remove(ANNOTATION);
        Map<String, @Nullable Object> bare = with(ownMetadata, ANNOTATIONS, own);
        if (own.isEmpty()) {
            bare.remove(ANNOTATIONS);
        }
        Map<String, @Nullable Object> last = with(configuration, METADATA, bare);
        String written = new String(Json.write(sorted(last)), StandardCharsets.UTF_8) + "\n";
        return with(object, METADATA, with(metadata, ANNOTATIONS, with(annotations, ANNOTATION, written)));
    }

    private static @Nullable Map<String, @Nullable Object> read(Map<String, @Nullable Object> live) {
        Object text = Tree.mapIn(Tree.mapIn(live, METADATA), ANNOTATIONS).get(ANNOTATION);
        try {
            return text instanceof String json
                    ? Tree.map(Json.read(json.getBytes(StandardCharsets.UTF_8)).value())
                    : null;
        } catch (MalformedText e) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> map, String name, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    private static @Nullable Object sorted(@Nullable Object tree) {
        Map<String, @Nullable Object> map = Tree.map(tree);
        if (map != null) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((name, value) -> copy.put(name, sorted(value)));
            return copy;
        }
        List<@Nullable Object> list = Tree.list(tree);
        return list == null ? tree : list.stream().map(LastApplied::sorted).toList();
    }
}
