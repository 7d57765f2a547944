package io.hcp4j.controllers.control;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.DeleteOptions.Propagation;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How controllers change one cluster: under one name, and nothing when there is nothing to change. */
public final class ObjectWriter {
    private final CachedCluster cluster;
    private final String fieldManager;

    /**
     * A writer.
     *
     * @param fieldManager the component that the server records, for example {@code hypershift-operator}
     */
    public ObjectWriter(CachedCluster cluster, String fieldManager) {
        this.cluster = cluster;
        this.fieldManager = fieldManager;
    }

    /**
     * Makes an object have at least these fields (server-side apply), creating it if needed. Those that this writer's component applied
     * before, and that are not among them any more, go.
     */
    public Document ensure(ResourceKind kind, Document object) {
        ResourceKey key = key(kind, object);
        Optional<Document> present = cluster.get(key);
        if (present.isPresent()
                && contains(present.get().asMap(), object.asMap(), true)
                && new AppliedFields(present.get(), fieldManager).within(object)) {
            return present.get();
        }
        return api().apply(kind, object, ApplyOptions.by(fieldManager).forced());
    }

    /** Creates an object once: an existing one stays as it is, whatever is in it. Returns the existing one. */
    public Document ensureExists(ResourceKind kind, Document object) {
        ResourceKey key = key(kind, object);
        Optional<Document> present = cluster.get(key);
        if (present.isPresent()) {
            return present.get();
        }
        try {
            return api().create(kind, object, WriteOptions.by(fieldManager));
        } catch (HcpException e) {
            if (e.code() != ErrorCode.ALREADY_EXISTS) {
                throw e;
            }
            return api().get(key).orElseThrow(() -> e);
        }
    }

    /**
     * Lays these fields over the object's status, if they are not there already; null at the top removes a field. Not by a merge patch,
     * which cannot write the nulls that some fields further down must have. Conditions that have no transition time get this one.
     */
    public void status(ResourceKind kind, Document object, Document status) {
        Map<String, @Nullable Object> before =
                object.object("status").orElse(Document.empty()).asMap();
        if (!contains(before, status.asMap())) {
            Map<String, @Nullable Object> after = overlay(before, status.asMap());
            after.values().removeIf(Objects::isNull);
            Document operation = Document.empty()
                    .with("add", "op")
                    .with("/status", "path")
                    .with(Objects.requireNonNull(timed(after, false)), "value");
            api().patch(key(kind, object), new Patch.Json(List.of(operation), "status"), WriteOptions.by(fieldManager));
        }
    }

    /** Lays fields over an object, if they are not there already. */
    public void merge(ResourceKind kind, Document object, Document changes) {
        if (!contains(object.asMap(), changes.asMap())) {
            patch(key(kind, object), changes, "");
        }
    }

    /** Puts a finalizer on an object. */
    public void addFinalizer(ResourceKind kind, Document object, String finalizer) {
        List<Object> finalizers = new ArrayList<>(finalizers(object));
        if (!finalizers.contains(finalizer)) {
            finalizers.add(finalizer);
            writeFinalizers(kind, object, finalizers);
        }
    }

    /** Takes a finalizer off an object. */
    public void removeFinalizer(ResourceKind kind, Document object, String finalizer) {
        List<Object> finalizers = new ArrayList<>(finalizers(object));
        if (finalizers.remove(finalizer)) {
            writeFinalizers(kind, object, finalizers);
        }
    }

    /**
     * Reports something that happened to an object, as an Event. The same event is reported once.
     *
     * @param type {@code Normal} or {@code Warning}
     * @param reason why, as one word for programs
     */
    public void tell(ResourceKind kind, Document object, String type, String reason, String message) {
        String namespace = kind.namespaced() ? object.namespace() : "default";
        String name = object.name() + "." + NameSuffix.of(8, object.uid().orElse(""), reason, message);
        String now = cluster.timeScale().timestamp();
        Map<String, Object> involved = new LinkedHashMap<>();
        involved.put("apiVersion", kind.apiVersion());
        involved.put("kind", kind.kind());
        involved.put("name", object.name());
        if (kind.namespaced()) {
            involved.put("namespace", namespace);
        }
        object.uid().ifPresent(uid -> involved.put("uid", uid));
        Document event = ObjectTemplates.of(CoreKinds.EVENT.in(namespace, name))
                .with(involved, "involvedObject")
                .with(type, "type")
                .with(reason, "reason")
                .with(message, "message")
                .with(now, "firstTimestamp")
                .with(now, "lastTimestamp")
                .with(1L, "count")
                .with(fieldManager, "source", "component");
        try {
            api().create(CoreKinds.EVENT, event, WriteOptions.by(fieldManager));
        } catch (HcpException e) {
            if (e.code() != ErrorCode.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    /** Deletes an object if it exists and is not being deleted yet. */
    public void delete(ResourceKind kind, Document object) {
        if (!object.has("metadata", "deletionTimestamp")) {
            api().delete(
                            key(kind, object),
                            DeleteOptions.withUid(object.uid().orElse("")).withPropagation(Propagation.BACKGROUND));
        }
    }

    private ClusterApi api() {
        return cluster.api();
    }

    private void writeFinalizers(ResourceKind kind, Document object, List<Object> finalizers) {
        // With the version, because a merge patch replaces the whole list.
        Document changes = Document.empty()
                .with(finalizers, "metadata", "finalizers")
                .with(object.resourceVersion().orElse(""), "metadata", "resourceVersion");
        patch(key(kind, object), changes, "");
    }

    private void patch(ResourceKey key, Document changes, String subresource) {
        api().patch(key, new Patch.Merge(changes, subresource), WriteOptions.by(fieldManager));
    }

    /** The same with a transition time for each condition that has none, however deep. */
    private @Nullable Object timed(@Nullable Object value, boolean conditions) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> timed = new ArrayList<>();
            list.forEach(each -> timed.add(timed(each, conditions)));
            return timed;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> timed = new LinkedHashMap<>();
        map.forEach((key, each) -> timed.put(String.valueOf(key), timed(each, "conditions".equals(key))));
        if (conditions && timed.containsKey("type")) {
            timed.putIfAbsent("lastTransitionTime", cluster.timeScale().timestamp());
        }
        return timed;
    }

    private static List<Object> finalizers(Document object) {
        return object.list("metadata", "finalizers").stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static ResourceKey key(ResourceKind kind, Document object) {
        return new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name());
    }

    private static Map<String, @Nullable Object> overlay(Map<String, @Nullable Object> below, Map<?, ?> above) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            Object there = below.get(key);
            result.put(
                    String.valueOf(key),
                    there instanceof Map<?, ?> map && value instanceof Map<?, ?> fields
                            ? overlay(Document.of(map).asMap(), fields)
                            : value);
        });
        return result;
    }

    /** True when every field of one tree is in the other, lists being compared as a whole; null asks for absence. */
    private static boolean contains(Map<?, ?> present, Map<?, ?> wanted) {
        return contains(present, wanted, false);
    }

    /**
     * The same.
     *
     * @param completed whether entries of lists may have more fields than asked for, which a server gave them
     */
    private static boolean contains(Map<?, ?> present, Map<?, ?> wanted, boolean completed) {
        return wanted.entrySet().stream()
                .allMatch(entry -> contained(present.get(entry.getKey()), entry.getValue(), completed));
    }

    private static boolean contained(@Nullable Object present, @Nullable Object wanted, boolean completed) {
        if (present instanceof Map<?, ?> there && wanted instanceof Map<?, ?> fields) {
            return contains(there, fields, completed);
        }
        if (completed && present instanceof List<?> there && wanted instanceof List<?> entries) {
            return there.size() == entries.size()
                    && IntStream.range(0, there.size()).allMatch(i -> contained(there.get(i), entries.get(i), true));
        }
        return Objects.equals(present, wanted);
    }
}
